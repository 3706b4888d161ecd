import { feedAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; plan: string; commitment: string }> }

/** What changed lately, for readers of feeds. */
export async function GET(request: Request, { params }: Context) {
  const { locale, plan, commitment } = await params
  return await feedAnswer(request, locale, {
    type: 'commitment',
    within: decodeURIComponent(plan),
    code: decodeURIComponent(commitment),
  })
}
