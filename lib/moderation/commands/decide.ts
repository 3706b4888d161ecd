// One decision on one entry, of either kind, posted alone or among many: published, or a first yes where a second
// person is needed, or returned. The words and moves of each kind are its own noun's commands.
import type { Performed } from '@/lib/action/define-action'
import { publishCommitment, returnCommitment, type FieldNote } from '@/lib/commitment/commands/publish'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { publishVersion, returnVersion } from '@/lib/progress/commands/moderate'
import { routes, withoutLanguage } from '@/lib/routes'
import type { EntryKind } from '../filtering'
import type { EntryStanding } from './standing'

/** What became of an entry. */
export type DecidedEntry = {
  kind: EntryKind
  id: string
  planCode: string
  code: string
  became: 'published' | 'consented' | 'returned'
}
type Reason =
  | 'not-found'
  | 'not-awaiting'
  | 'own-entry'
  | 'stale'
  | 'second-person'
  | 'no-such-reason'
  | 'other-kind'
type Decision = Outcome<Performed<DecidedEntry> & { event: string }, Reason>

const valueOf = ({ kind, id, planCode, code }: EntryStanding, became: DecidedEntry['became']) => ({
  kind,
  id,
  planCode,
  code,
  became,
})
const nounOf = ({ kind }: EntryStanding) => (kind === 'commitments' ? 'commitment' : 'progress')

/** Makes the entry public; where it is of the decider's own organisation, the first yes only waits for a second. */
export async function publishEntry(
  tx: Tx,
  entry: EntryStanding,
  { version, note }: { version: number; note: string | null },
  decider: Author,
  now: Date,
): Promise<Decision> {
  if (entry.second.stands === 'said') return refused('second-person')
  if (entry.second.stands === 'first') return await consent(tx, entry, { version, note }, decider, now)
  const outcome =
    entry.kind === 'commitments'
      ? await publishCommitment(tx, { commitmentId: entry.id, version, note }, decider, now)
      : await publishVersion(tx, { versionId: entry.id, version, note }, decider, now)
  if (!outcome.ok) return outcome
  const event = `${nounOf(entry)}.published`
  return done({ ...outcome.value, event, value: valueOf(entry, 'published') })
}

/** Sends the entry back. The reason is what was typed, or else the text of the canned reason that was picked. */
export async function returnEntry(
  tx: Tx,
  entry: EntryStanding,
  {
    version,
    note,
    canned,
    notes,
  }: { version: number; note: string | null; canned: string | null; notes: FieldNote[] },
  decider: Author,
  now: Date,
): Promise<Decision> {
  const reason = await reasonOf(tx, { note, canned }, entry.kind)
  if (!reason.ok) return reason
  const decision = { version, note: reason.value, fieldNotes: notes }
  const outcome =
    entry.kind === 'commitments'
      ? await returnCommitment(tx, { commitmentId: entry.id, ...decision }, decider, now)
      : await returnVersion(tx, { versionId: entry.id, ...decision }, decider, now)
  if (!outcome.ok) return outcome
  const event = `${nounOf(entry)}.returned`
  return done({ ...outcome.value, event, value: valueOf(entry, 'returned') })
}

async function reasonOf(
  tx: Tx,
  { note, canned }: { note: string | null; canned: string | null },
  kind: EntryKind,
): Promise<Outcome<string, 'no-such-reason' | 'other-kind'>> {
  if (note !== null) return done(note)
  const ready = canned
    ? await tx.cannedReason.findFirst({
        where: { id: canned, retiredAt: null },
        select: { kind: true, text: true },
      })
    : null
  if (!ready) return refused('no-such-reason', 'canned')
  return ready.kind === null || ready.kind === kind ? done(ready.text) : refused('other-kind', 'canned')
}

async function consent(
  tx: Tx,
  entry: EntryStanding,
  { version, note }: { version: number; note: string | null },
  decider: Author,
  now: Date,
): Promise<Decision> {
  if (entry.state !== 'submitted') return refused('not-awaiting')
  if (entry.version !== version) return refused('stale')
  const thing = entry.kind === 'commitments' ? { commitmentId: entry.id } : { versionId: entry.id }
  await tx.moderationConsent.create({
    data: {
      ...thing,
      edition: version,
      note,
      consentedById: decider.personId,
      organisationId: decider.organisationId,
      consentedAt: now,
    },
  })
  const label = `${entry.code} ${entry.title}`
  const address =
    entry.kind === 'commitments'
      ? routes.queuedCommitment(defaultLocale, entry.id)
      : routes.queuedProgress(defaultLocale, entry.id)
  return done({
    event: `${nounOf(entry)}.consented`,
    value: valueOf(entry, 'consented'),
    history: [
      {
        visibility: 'internal',
        subjectType: entry.kind === 'commitments' ? 'commitment' : 'progress_version',
        subjectId: entry.id,
        subjectLabel: label,
        commitmentId: entry.commitmentId,
        planId: entry.planId,
        after: { state: entry.state, waitsFor: 'second-person' },
      },
    ],
    notices: [
      {
        kind: 'moderation.consented',
        organisationId: null,
        role: 'moderator',
        payload: { path: withoutLanguage(address), label },
      },
    ],
  })
}
