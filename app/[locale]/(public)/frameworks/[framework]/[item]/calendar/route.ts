import { calendarAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; framework: string; item: string }> }

/** Its due dates, for calendars that subscribe. */
export async function GET(request: Request, { params }: Context) {
  const { locale, framework, item } = await params
  return await calendarAnswer(request, locale, {
    type: 'framework_item',
    within: decodeURIComponent(framework),
    code: decodeURIComponent(item),
  })
}
