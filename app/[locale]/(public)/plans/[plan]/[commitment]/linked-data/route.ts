import { notFound } from 'next/navigation'
import { publicCommitment } from '@/lib/commitment/queries/public-page'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { commitmentAsLinkedData } from '@/lib/linked-data/commitment'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** The page's facts as JSON-LD, at an address of their own: public pages carry no script element. */
export async function GET(_: Request, { params }: { params: Promise<{ plan: string; commitment: string }> }) {
  const { plan, commitment: code } = await params
  const commitment = await publicCommitment(decodeURIComponent(plan), decodeURIComponent(code))
  if (!commitment) notFound()
  return linkedDataAnswer(commitmentAsLinkedData(commitment))
}
