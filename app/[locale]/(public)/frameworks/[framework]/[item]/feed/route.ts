import { feedAnswer } from '@/lib/following/answer'

type Context = { params: Promise<{ locale: string; framework: string; item: string }> }

/** What changed lately, for readers of feeds. */
export async function GET(request: Request, { params }: Context) {
  const { locale, framework, item } = await params
  return await feedAnswer(request, locale, {
    type: 'framework_item',
    within: decodeURIComponent(framework),
    code: decodeURIComponent(item),
  })
}
