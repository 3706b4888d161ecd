import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { TaskList } from '@/components/ui/task-list'
import { discardDraft } from '@/lib/commitment/actions'
import { stepOfPart } from '@/lib/commitment/labels'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { stepStandings } from '@/lib/commitment/rules'
import { commitmentSteps, routes } from '@/lib/routes'
import { ReturnedNotice } from '../returned-notice'

const tones = { done: 'leaf', 'to-do': 'madder', 'left-out': 'soft' } as const

/** What is left to do before the record can be handed in. The steps may be taken in any order. */
export function CommitmentTasks({
  commitment,
  formKey,
  canDiscard,
}: {
  commitment: CommitmentOnDesk
  formKey: string
  canDiscard: boolean
}) {
  const t = useTranslations('record')
  const locale = useLocale()
  const { id, kind, returned } = commitment
  const standings = stepStandings(commitment)
  const parts = (field: string) => {
    const step = stepOfPart(field)
    return step && { label: t(`part.${field}`), href: routes.deskCommitmentStep(locale, id, step) }
  }
  return (
    <>
      <ReturnedNotice returned={returned} parts={parts} />
      <TaskList
        tasks={commitmentSteps.map((step) => {
          const notes = Object.keys(returned?.notes ?? {}).filter(
            (field) => stepOfPart(field) === step,
          ).length
          return {
            id: step,
            title: t(`step.${step}.title`, { kind }),
            href: routes.deskCommitmentStep(locale, id, step),
            hint: notes > 0 ? t('notes', { count: notes }) : undefined,
            status:
              step === 'check' ? (
                commitment.missing.length === 0 ? (
                  <Tag tone="leaf">{t('standing.ready')}</Tag>
                ) : (
                  <Tag tone="soft">{t('standing.notYet')}</Tag>
                )
              ) : (
                <Tag tone={tones[standings[step]]}>{t(`standing.${standings[step]}`)}</Tag>
              ),
          }
        })}
      />
      <p className="hint measure">{t('draftKept')}</p>
      {canDiscard ? (
        <Details summary={t('discard')}>
          <ActionForm
            action={discardDraft}
            idempotencyKey={formKey}
            version={commitment.version}
            label={t('discard')}
          >
            <input type="hidden" name="id" value={id} />
            <p className="measure">{t('discardMeans')}</p>
            <Button kind="danger">{t('discardNow')}</Button>
          </ActionForm>
        </Details>
      ) : null}
    </>
  )
}
