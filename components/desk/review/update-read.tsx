import { useLocale, useTranslations } from 'next-intl'
import { EntryField } from '@/components/moderation/entry-field'
import { sayProgressFact } from '@/components/moderation/say-facts'
import { progressFields, type ProgressField } from '@/lib/moderation/rules'
import type { WordingAsRead } from '@/lib/review/queries/wording'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'

const ownWords: readonly ProgressField[] = ['narrative', 'obstacles', 'supportRequested', 'nextStep']

/** An update as it was handed in, with what differs from the one before marked in its words. */
export function UpdateRead({
  wording,
  evidenceAt,
}: {
  wording: WordingAsRead
  /** Where a file of its evidence is found by this reader. */
  evidenceAt: (id: string) => string
}) {
  const t = useTranslations()
  const locale = useLocale()
  const { before, evidence } = wording
  return (
    <section className="space-y-3">
      <h2>{t('review.page.said')}</h2>
      <p className="note">
        {before ? t('review.page.against', periodValues(before.period, locale)) : t('review.page.firstTime')}
      </p>
      <dl className="rows">
        {progressFields.map((field) => (
          <EntryField
            key={field}
            field={field}
            label={t(`moderation.field.${field}`)}
            now={field === 'evidence' ? '' : sayProgressFact(field, wording.facts, { t, locale })}
            before={
              before && field !== 'evidence' ? sayProgressFact(field, before.facts, { t, locale }) : undefined
            }
            hidesText={field === 'evidence' && evidence.length > 0}
            language={ownWords.includes(field) ? wording.language : undefined}
            translations={wording.translations.filter((each) => each.field === field)}
            canDecide={false}
          >
            {field === 'evidence' && evidence.length > 0 ? (
              <EvidenceRead wording={wording} evidenceAt={evidenceAt} />
            ) : null}
          </EntryField>
        ))}
      </dl>
    </section>
  )
}

/** What supports the claim, as far as this reader may see it. */
function EvidenceRead({
  wording: { evidence, language },
  evidenceAt,
}: {
  wording: WordingAsRead
  evidenceAt: (id: string) => string
}) {
  const t = useTranslations()
  return (
    <ul className="rows">
      {evidence.map(({ id, caption, kind, url, file, visibility }) => (
        <li key={id}>
          <div>
            <a
              href={kind === 'link' && url ? url : evidenceAt(id)}
              rel="noopener noreferrer nofollow"
              lang={language}
            >
              {caption}
            </a>
            <p className="note break-all">
              {file
                ? t('moderation.aFile', {
                    name: file.name,
                    kilobytes: Math.max(1, Math.round(file.size / 1024)),
                    checksum: file.checksum.slice(0, 12),
                  })
                : url}
            </p>
          </div>
          <p className="note">
            {t('moderation.seenBy')} {t(`commitment.visibility.${visibility}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}

export const deskEvidenceAt = (id: string) => routes.deskEvidence(id)
