import { calendarAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; organisation: string }> }

/** Its due dates, for calendars that subscribe. */
export async function GET(request: Request, { params }: Context) {
  const { locale, organisation } = await params
  return await calendarAnswer(request, locale, {
    type: 'organisation',
    within: null,
    code: decodeURIComponent(organisation),
  })
}
