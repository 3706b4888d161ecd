import { notFound } from 'next/navigation'
import { publicItem } from '@/lib/framework/queries/public-pages'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { itemAsLinkedData } from '@/lib/linked-data/framework'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** The page's facts as JSON-LD, at an address of their own: public pages carry no script element. */
export async function GET(_: Request, { params }: { params: Promise<{ framework: string; item: string }> }) {
  const { framework, item: code } = await params
  const found = await publicItem(decodeURIComponent(framework), decodeURIComponent(code))
  if (!found) notFound()
  return linkedDataAnswer(itemAsLinkedData(found.item))
}
