import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/page/confidence-mark'
import { EmptyState } from '@/components/page/empty-state'
import { SourceNote } from '@/components/page/source-note'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { CommitmentInCuration } from '@/lib/framework/queries/curated-commitments'
import { routes } from '@/lib/routes'
import { LastCheck } from './last-check'

/** A published commitment for a curator: how sure its facts are, and what it is said to serve. */
export function CommitmentCuration({ commitment }: { commitment: CommitmentInCuration }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="flow">
      <LastCheck {...commitment} />
      <SourceNote source={commitment.source} />
      <p className="row">
        <a href={routes.checkCommitment(locale, commitment.id)}>{t('keeping.checkFacts')}</a>
        <a href={routes.commitment(locale, commitment.plan.code, commitment.code)}>
          {t('keeping.seePublicPage')}
        </a>
      </p>
      {commitment.alignments.length === 0 ? (
        <EmptyState title={t('keeping.noAlignments')} />
      ) : (
        <Table
          caption={t('keeping.alignments')}
          columns={[
            { key: 'item', label: t('keeping.item'), header: true },
            { key: 'strength', label: t('keeping.strength') },
            { key: 'provenance', label: t('keeping.provenance') },
            { key: 'confidence', label: t('keeping.howSure') },
            { key: 'reason', label: t('keeping.reason'), bare: true },
          ]}
          rows={commitment.alignments.map((claim) => ({
            id: claim.id,
            cells: {
              item: (
                <>
                  <a
                    href={routes.checkAlignment(locale, commitment.id, claim.id)}
                    lang={claim.item.language}
                  >{`${claim.item.code} ${claim.item.title}`}</a>
                  {claim.item.withdrawnAt ? <Tag tone="soft">{t('keeping.withdrawn')}</Tag> : null}
                </>
              ),
              strength: t(`commitment.strength.${claim.strength}`),
              provenance: t(`commitment.provenance.${claim.provenance}`),
              confidence: <ConfidenceMark confidence={claim.confidence} always />,
              reason: [claim.reason, claim.source].filter(Boolean).join(' · '),
            },
          }))}
        />
      )}
      <p>
        <LinkButton href={routes.addAlignment(locale, commitment.id)}>{t('keeping.addAlignment')}</LinkButton>
      </p>
    </div>
  )
}
