import { notFound } from 'next/navigation'
import { publicFramework } from '@/lib/framework/queries/public-pages'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { frameworkAsLinkedData } from '@/lib/linked-data/framework'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** The page's facts as JSON-LD, at an address of their own: public pages carry no script element. */
export async function GET(_: Request, { params }: { params: Promise<{ framework: string }> }) {
  const framework = await publicFramework(decodeURIComponent((await params).framework))
  if (!framework) notFound()
  return linkedDataAnswer(frameworkAsLinkedData(framework))
}
