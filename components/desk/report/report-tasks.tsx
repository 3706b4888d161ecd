import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { TaskList } from '@/components/ui/task-list'
import { discardUpdate } from '@/lib/progress/actions'
import { stepOfPart } from '@/lib/progress/labels'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { stepStandings } from '@/lib/progress/rules'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'
import { ReturnedNotice } from '../returned-notice'

const steps = ['status', 'measures', 'evidence', 'check'] as const
const tones = { done: 'leaf', 'to-do': 'madder', 'left-out': 'soft', nothing: 'soft' } as const

/** What is left to do before the report can be handed in. */
export function ReportTasks({
  report,
  formKey,
  canDiscard,
}: {
  report: ReportOnDesk
  formKey: string
  canDiscard: boolean
}) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { id, commitment, period, last, returned, state, number } = report
  const standings = stepStandings(report)
  const parts = (field: string) => {
    const step = stepOfPart(field)
    return step && { label: t(`part.${field}`), href: routes.deskProgressStep(locale, id, step) }
  }
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.desk(locale), label: t('desk') },
          {
            href: routes.deskCommitment(locale, commitment.id),
            label: `${commitment.code} ${commitment.title}`,
            lang: commitment.language,
          },
        ]}
      />
      <PageTitle
        eyebrow={<span lang={commitment.language}>{`${commitment.code} ${commitment.title}`}</span>}
        title={t('reportOn', periodValues(period, locale))}
        lead={number > 1 ? t('amendment', { number }) : undefined}
      />
      <div className="flow">
        <ReturnedNotice returned={returned} parts={parts} />
        {last && state === 'draft' ? (
          <p className="measure">{t('prefilled', periodValues(last.period, locale))}</p>
        ) : null}
        <TaskList
          tasks={steps.map((step) => {
            const notes = Object.keys(returned?.notes ?? {}).filter(
              (field) => stepOfPart(field) === step,
            ).length
            return {
              id: step,
              title: t(`step.${step}.title`),
              href: routes.deskProgressStep(locale, id, step),
              hint: notes > 0 ? t('notes', { count: notes }) : undefined,
              status: <Tag tone={tones[standings[step]]}>{t(`standing.${standings[step]}`)}</Tag>,
            }
          })}
        />
        <p className="hint measure">{t('draftKept')}</p>
        {canDiscard ? (
          <Details summary={t('discard')}>
            <ActionForm
              action={discardUpdate}
              idempotencyKey={formKey}
              version={report.version}
              label={t('discard')}
            >
              <input type="hidden" name="id" value={id} />
              <p className="measure">{t('discardMeans')}</p>
              <Button kind="danger">{t('discardNow')}</Button>
            </ActionForm>
          </Details>
        ) : null}
      </div>
    </>
  )
}
