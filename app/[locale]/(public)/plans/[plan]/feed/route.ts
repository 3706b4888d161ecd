import { feedAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; plan: string }> }

/** What changed lately, for readers of feeds. */
export async function GET(request: Request, { params }: Context) {
  const { locale, plan } = await params
  return await feedAnswer(request, locale, { type: 'plan', within: null, code: decodeURIComponent(plan) })
}
