import { PublishedReportList } from '@/components/desk/review/review-lists'
import type { Actor } from '@/lib/policy/actor'
import { publishedReports } from '@/lib/review/queries/desk'

/** For a focal point: what was published, of one commitment or lately, to be amended. */
export async function ReportsPublished({
  viewer,
  commitmentId = null,
}: {
  viewer: Actor
  commitmentId?: string | null
}) {
  return <PublishedReportList reports={await publishedReports(viewer, commitmentId)} />
}
