import { feedAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; organisation: string }> }

/** What changed lately, for readers of feeds. */
export async function GET(request: Request, { params }: Context) {
  const { locale, organisation } = await params
  return await feedAnswer(request, locale, {
    type: 'organisation',
    within: null,
    code: decodeURIComponent(organisation),
  })
}
