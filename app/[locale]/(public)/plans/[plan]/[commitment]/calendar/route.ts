import { calendarAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; plan: string; commitment: string }> }

/** Its due dates, for calendars that subscribe. */
export async function GET(request: Request, { params }: Context) {
  const { locale, plan, commitment } = await params
  return await calendarAnswer(request, locale, {
    type: 'commitment',
    within: decodeURIComponent(plan),
    code: decodeURIComponent(commitment),
  })
}
