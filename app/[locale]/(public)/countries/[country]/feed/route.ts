import { feedAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; country: string }> }

/** What changed lately, for readers of feeds. */
export async function GET(request: Request, { params }: Context) {
  const { locale, country } = await params
  return await feedAnswer(request, locale, {
    type: 'country',
    within: null,
    code: decodeURIComponent(country),
  })
}
