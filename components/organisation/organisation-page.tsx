import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { PageTitle } from '../ui/page-title'

/** One organisation: what it promised, what it said lately, and who it is. */
export function OrganisationPage({ organisation }: { organisation: OrganisationInFull }) {
  return <PageTitle title={organisation.name} lang={organisation.language} />
}
