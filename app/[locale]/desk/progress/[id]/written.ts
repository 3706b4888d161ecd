import { redirect } from 'next/navigation'
import { actorOrSignIn } from '@/lib/auth/required'
import { isEditable } from '@/lib/commitment/rules'
import { nothingHere } from '@/lib/nothing-here'
import { progressPolicy } from '@/lib/policy/progress'
import { reportOnDesk } from '@/lib/progress/queries/desk'
import { routes } from '@/lib/routes'

export type ReportProps = { params: Promise<{ locale: string; id: string }> }

/** A report of one's own organisation; anybody else's is not there. */
export async function ownReport({ params }: ReportProps) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const report = await reportOnDesk(viewer, id)
  if (!report) nothingHere(locale)
  return { locale, viewer, report }
}

/** The same while it may be written; one that was handed in shows its receipt instead. */
export async function reportBeingWritten(props: ReportProps) {
  const found = await ownReport(props)
  if (!isEditable(found.report.state))
    redirect(routes.deskProgressStep(found.locale, found.report.id, 'receipt'))
  if (!progressPolicy.edit(found.viewer, found.report)) nothingHere(found.locale)
  return found
}
