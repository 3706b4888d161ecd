import { notFound } from 'next/navigation'
import { linkedDataAnswer } from '@/lib/linked-data/answer'
import { organisationAsLinkedData } from '@/lib/linked-data/organisation'
import { publicOrganisation } from '@/lib/organisation/queries/public-wing'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string; organisation: string }> },
) {
  const { organisation: code } = await params
  const organisation = await publicOrganisation(decodeURIComponent(code))
  if (!organisation) notFound()
  return linkedDataAnswer(organisationAsLinkedData(organisation))
}
