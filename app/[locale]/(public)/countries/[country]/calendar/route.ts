import { calendarAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; country: string }> }

/** Its due dates, for calendars that subscribe. */
export async function GET(request: Request, { params }: Context) {
  const { locale, country } = await params
  return await calendarAnswer(request, locale, {
    type: 'country',
    within: null,
    code: decodeURIComponent(country),
  })
}
