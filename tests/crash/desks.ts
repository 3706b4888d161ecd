// What each client does at its desk: a focal point hands reports in, a partner reviews them, a moderator publishes them.
import { randomUUID } from 'node:crypto'
import { rowsOf } from '../support/plain-sql'
import type { Client } from './client'

export type Report = { commitmentId: string; period: string }
export type HandedIn = Report & { versionId: string; narrative: string }

/** Begins a report, writes it and hands it in. */
export async function handIn({ insist }: Client, report: Report): Promise<HandedIn> {
  // Any page that carries the forms of a report will do; this one needs nothing but the commitment.
  const page = `/en/desk/commitments/${report.commitmentId}/report`
  const narrative = `Said once: ${randomUUID()}`
  const begun = await insist(page, 'beginUpdate', {
    id: report.commitmentId,
    period: report.period,
    language: 'en',
  })
  const versionId = /progress\/([0-9a-f-]{36})/.exec(begun)?.[1] ?? ''
  await insist(page, 'saveStatus', {
    id: versionId,
    version: '1',
    language: 'en',
    implementation: 'in_progress',
    percentComplete: '40',
    narrative,
    obstacles: '',
    supportRequested: '',
    nextStep: '',
    'english.narrative': '',
    'expectedOn.year': '',
    'expectedOn.month': '',
    'expectedOn.day': '',
    then: '',
  })
  const receipt = await insist(page, 'submitUpdate', { id: versionId, version: '2' })
  if (!receipt.includes('receipt')) throw new Error(`landed on ${receipt}`)
  return { ...report, versionId, narrative }
}

/** Queries a report: the review speaks of the content that was read. */
export async function review(client: Client, { versionId }: HandedIn, ownerUrl: string): Promise<void> {
  const [row] = await client.until('reading', () =>
    rowsOf<{ hash: string }>(
      'SELECT content_hash AS hash FROM progress_update_versions WHERE id = $1',
      [versionId],
      ownerUrl,
    ),
  )
  const landed = await client.insist(`/en/desk/reviews/${versionId}`, 'giveReview', {
    id: versionId,
    contentHash: row?.hash ?? '',
    verdict: 'queries',
    reason: `Asked once: ${randomUUID()}`,
    language: 'en',
    implementation: '',
    health: '',
    completeness: '',
  })
  if (!landed.includes('done=given')) throw new Error(`landed on ${landed}`)
}

export async function publish({ insist }: Client, { versionId }: HandedIn): Promise<void> {
  const form = { id: versionId, version: '3' }
  const landed = await insist(`/en/admin/queue/progress/${versionId}`, 'publishProgressEntry', form)
  if (!landed.includes('done=published')) throw new Error(`landed on ${landed}`)
}
