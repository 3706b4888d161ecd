import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Tag } from '@/components/ui/tag'
import { sayMoment } from '@/lib/dates'
import type { HidingOnBench } from '@/lib/hiding/queries/bench'
import { routes } from '@/lib/routes'

/** What is hidden, why, and each step with when it was taken; who took it is for moderators only. */
export function HidingFacts({ hiding, showsPeople }: { hiding: HidingOnBench; showsPeople: boolean }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  const step = (id: string, at: string | null, by: { name: string } | null) =>
    at
      ? [
          {
            id,
            term: t(id),
            value:
              showsPeople && by
                ? t('atBy', { at: sayMoment(at, locale), person: by.name })
                : sayMoment(at, locale),
          },
        ]
      : []
  return (
    <DefinitionRows
      rows={[
        { id: 'stage', term: t('stageLabel'), value: <Tag>{t(`stage.${hiding.stage}`)}</Tag> },
        {
          id: 'page',
          term: t('publicPage'),
          value: (
            <a
              href={routes.commitment(locale, hiding.plan.code, hiding.code)}
              lang={hiding.commitment.language}
            >
              {`${hiding.code} ${hiding.commitment.title}`}
            </a>
          ),
        },
        {
          id: 'organisation',
          term: t('organisation'),
          value: hiding.organisation.name,
          lang: hiding.organisation.language,
        },
        ...(hiding.evidence ? [{ id: 'evidence', term: t('evidence'), value: hiding.evidence.caption }] : []),
        { id: 'reason', term: t('publicReason'), value: hiding.reason, lang: hiding.language },
        ...step('proposed', hiding.proposedAt, hiding.proposedBy),
        ...step('declined', hiding.declinedAt, hiding.declinedBy),
        ...step('hidden', hiding.hiddenAt, hiding.hiddenBy),
        ...(hiding.reply
          ? [
              {
                id: 'reply',
                term: t('reply'),
                value: <span className="pre">{hiding.reply}</span>,
                lang: hiding.replyLanguage ?? undefined,
              },
            ]
          : []),
        ...step('restored', hiding.restoredAt, hiding.restoredBy),
        ...(hiding.restoredReason
          ? [
              {
                id: 'restoredReason',
                term: t('restoredReason'),
                value: hiding.restoredReason,
                lang: hiding.language,
              },
            ]
          : []),
      ]}
    />
  )
}
