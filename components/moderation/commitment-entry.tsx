import { useLocale, useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { sayMoment } from '@/lib/dates'
import { publishCommitmentEntry, returnCommitmentEntry } from '@/lib/moderation/actions'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import type { CommitmentInQueue } from '@/lib/moderation/queries/commitment-entry'
import { commitmentFields, type CommitmentField } from '@/lib/moderation/rules'
import { routes } from '@/lib/routes'
import { Decision, type DecisionKeys } from './decision'
import { EarlierDecisions } from './earlier-decisions'
import { EntryField } from './entry-field'
import { EntryTitle } from './entry-title'
import { sayCommitmentFact } from './say-facts'

/** Fields whose words are the organisation's own, in the language of the commitment. */
const ownWords: readonly CommitmentField[] = ['title', 'description', 'wording', 'milestones', 'indicators']

/** A commitment that awaits a decision: all that it says, what changed since it was returned, and the decision. */
export function CommitmentEntry({
  entry,
  keys,
  reasons,
}: {
  entry: CommitmentInQueue
  keys: DecisionKeys
  reasons: readonly ReadyReason[]
}) {
  const t = useTranslations()
  const locale = useLocale()
  const saying = { t, locale, names: entry.names }
  const pillar = entry.pillar ? `${entry.pillar.code} ${entry.pillar.title}` : ''
  return (
    <div className="flow">
      <EntryTitle
        eyebrow={t('moderation.commitmentEntry')}
        entry={entry}
        organisation={entry.recorder}
        plan={entry.plan}
      />
      {entry.before ? (
        <p className="note">{t('moderation.againstReturned', { at: sayMoment(entry.before.at, locale) })}</p>
      ) : (
        <p className="note">{t('moderation.firstTime')}</p>
      )}
      <EarlierDecisions decisions={entry.decisions} labels={(field) => t(`moderation.field.${field}`)} />
      <Decision
        canDecide={entry.canDecide}
        id={entry.id}
        version={entry.version}
        keys={keys}
        publish={publishCommitmentEntry}
        sendBack={returnCommitmentEntry}
        queue={routes.queue(locale)}
        reasons={reasons}
        language={entry.language}
        second={entry.second}
      >
        <dl className="rows">
          {commitmentFields.map((field) => (
            <EntryField
              key={field}
              field={field}
              label={t(`moderation.field.${field}`)}
              now={field === 'pillar' ? pillar : sayCommitmentFact(field, entry.facts, saying)}
              before={
                entry.before && field !== 'pillar'
                  ? sayCommitmentFact(field, entry.before.facts, saying)
                  : undefined
              }
              language={ownWords.includes(field) ? entry.language : undefined}
              translations={entry.translations.filter((each) => each.field === field)}
              canDecide={entry.canDecide}
            >
              {field === 'alignments' ? <AlignmentReasons alignments={entry.alignments} /> : null}
            </EntryField>
          ))}
        </dl>
        <SourceNote source={entry.source} confidence={entry.source ? entry.confidence : undefined} />
      </Decision>
    </div>
  )
}

function AlignmentReasons({ alignments }: { alignments: CommitmentInQueue['alignments'] }) {
  const reasoned = alignments.filter(({ reason, source }) => reason || source)
  return reasoned.map(({ item, reason, source }) => (
    <p className="note" key={item.code}>
      {[item.code, reason, source].filter(Boolean).join(' · ')}
    </p>
  ))
}
