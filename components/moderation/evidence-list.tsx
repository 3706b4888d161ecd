import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ProgressInQueue } from '@/lib/moderation/queries/progress-entry'
import { routes } from '@/lib/routes'

/** What supports the claim, and who may see each piece once the update is public. */
export function EvidenceList({
  evidence,
  language,
}: {
  evidence: ProgressInQueue['evidence']
  language: string
}) {
  const t = useTranslations()
  return (
    <ul className="rows">
      {evidence.map((each) => (
        <li key={each.id}>
          <div>
            {each.kind === 'link' && each.url ? (
              <a href={each.url} rel="noopener noreferrer nofollow" lang={language}>
                {each.caption}
              </a>
            ) : (
              <a href={routes.deskEvidence(each.id)} lang={language}>
                {each.caption}
              </a>
            )}
            <p className="note">
              {each.file
                ? t('moderation.aFile', {
                    name: each.file.name,
                    kilobytes: Math.max(1, Math.round(each.file.size / 1024)),
                    checksum: each.file.checksum.slice(0, 12),
                  })
                : each.url}
            </p>
          </div>
          <p className="note row">
            <span>
              {t('moderation.seenBy')} {t(`commitment.visibility.${each.visibility}`)}
            </span>
            {each.isNew ? <Tag>{t('moderation.addedSince')}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
