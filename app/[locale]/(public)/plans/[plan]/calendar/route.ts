import { calendarAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; plan: string }> }

/** Its due dates, for calendars that subscribe. */
export async function GET(request: Request, { params }: Context) {
  const { locale, plan } = await params
  return await calendarAnswer(request, locale, { type: 'plan', within: null, code: decodeURIComponent(plan) })
}
