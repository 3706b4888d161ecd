import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { Dispute, LinkToDispute } from '@/lib/crosswalk/queries/disputes'
import { sayDate, sayMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'

/** What was disputed, where that stands, and the answer. */
export function DisputeState({ dispute, isReader = false }: { dispute: Dispute; isReader?: boolean }) {
  const t = useTranslations('dispute')
  const locale = useLocale()
  const { answer, answeredAt, answerLanguage, verdict, takenUpOn } = dispute
  return (
    <div className="flow">
      {answer && answeredAt && verdict ? (
        <Notice kind="done" title={t(`outcome.${verdict}`)}>
          <p className="note">{sayMoment(answeredAt, locale)}</p>
          <p className="pre" lang={answerLanguage ?? undefined}>
            {answer}
          </p>
        </Notice>
      ) : isReader ? (
        <Notice kind="done" title={t('arrived')} live>
          <p>{t('keepAddress')}</p>
        </Notice>
      ) : null}
      <LinkInWords link={dispute.link} />
      <DefinitionRows
        rows={[
          { id: 'reference', term: t('reference'), value: dispute.reference },
          { id: 'state', term: t('stateLabel'), value: <Tag>{t(`state.${dispute.state}`)}</Tag> },
          { id: 'at', term: t('receivedAt'), value: sayMoment(dispute.receivedAt, locale) },
          ...(takenUpOn
            ? [
                {
                  id: 'up',
                  term: t('takenUp'),
                  value: sayDate({ on: takenUpOn, precision: 'day' }, locale),
                },
              ]
            : []),
          {
            id: 'reason',
            term: t('reason'),
            value: <span className="pre">{dispute.reason}</span>,
            lang: dispute.language,
          },
        ]}
      />
    </div>
  )
}

/** The link that it is about, with its two ends and the edition that makes it. */
export function LinkInWords({ link }: { link: LinkToDispute }) {
  const t = useTranslations('crosswalk')
  const locale = useLocale()
  const { from, to, crosswalk } = link
  return (
    <DefinitionRows
      rows={[
        {
          id: 'from',
          term: t('from'),
          value: (
            <>
              <a href={routes.frameworkItem(locale, from.framework.code, from.code)}>{from.code}</a>{' '}
              <span lang={from.language}>{from.title}</span>
            </>
          ),
        },
        {
          id: 'to',
          term: t('to'),
          value: to ? (
            <>
              <a
                href={
                  to.framework
                    ? routes.frameworkItem(locale, to.framework.code, to.code)
                    : routes.framework(locale, to.code)
                }
              >
                {to.code}
              </a>{' '}
              <span lang={to.language}>{to.title}</span>
            </>
          ) : null,
        },
        {
          id: 'crosswalk',
          term: t('crosswalk'),
          value: (
            <>
              <a href={routes.crosswalkEdition(locale, crosswalk.code, crosswalk.edition)} lang="en">
                {crosswalk.name}
              </a>
              , {t('public.edition', { edition: crosswalk.edition })}
            </>
          ),
        },
      ]}
    />
  )
}
