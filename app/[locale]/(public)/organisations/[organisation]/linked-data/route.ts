import { notFound } from 'next/navigation'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { organisationAsLinkedData } from '@/lib/linked-data/organisation'
import { publicOrganisation } from '@/lib/organisation/queries/public-wing'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** The page's facts as JSON-LD, at an address of their own: public pages carry no script element. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }) {
  const organisation = await publicOrganisation(decodeURIComponent((await params).organisation))
  if (!organisation) notFound()
  return linkedDataAnswer(organisationAsLinkedData(organisation))
}
