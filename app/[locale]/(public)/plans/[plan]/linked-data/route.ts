import { notFound } from 'next/navigation'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { planAsLinkedData } from '@/lib/linked-data/plan'
import { publicPlan } from '@/lib/plan/queries/public-plan'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** The page's facts as JSON-LD, at an address of their own: public pages carry no script element. */
export async function GET(_: Request, { params }: { params: Promise<{ plan: string }> }) {
  const plan = await publicPlan(decodeURIComponent((await params).plan))
  if (!plan) notFound()
  return linkedDataAnswer(planAsLinkedData(plan))
}
