import { useTranslations } from 'next-intl'
import { closeRound, extendRound, lockRound, reopenRound } from '@/lib/round/actions'
import type { RoundInKeeping } from '@/lib/round/queries/keeping'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormCheckboxes, FormDateFields, FormSelect, FormTextArea } from '../ui/form-fields'

export const actsWithPage = ['extend', 'lock', 'reopen', 'close'] as const
export type ActWithPage = (typeof actsWithPage)[number]

const actions = { extend: extendRound, lock: lockRound, reopen: reopenRound, close: closeRound }

/** One act on a round, with what it means before the button that does it. */
export function ActForm({
  round,
  act,
  organisation,
  formKey,
}: {
  round: RoundInKeeping
  act: ActWithPage
  /** For whom the form was opened; empty for everybody. */
  organisation: string
  formKey: string
}) {
  const t = useTranslations('round')
  const { counts } = round
  return (
    <ActionForm action={actions[act]} idempotencyKey={formKey} label={t(`act.${act}`)}>
      <input type="hidden" name="id" value={round.id} />
      <p className="measure">{t(`means.${act}`)}</p>
      {act === 'extend' || act === 'reopen' ? (
        <>
          <FormSelect
            name="organisationId"
            label={t('forWhom')}
            empty={t('forAll')}
            options={round.organisations
              .filter(({ isExempt }) => !isExempt)
              .map(({ id, name, language }) => ({ value: id, label: name, lang: language }))}
            defaultValue={organisation}
          />
          {act === 'extend' ? (
            <FormDateFields name="dueOn" label={t('newDue')} hint={t('newDueHint')} />
          ) : null}
          <FormTextArea name="reason" label={t('reason')} hint={t(`reasonHint.${act}`)} rows={3} />
        </>
      ) : null}
      {act === 'close' ? (
        <>
          <p className="measure">
            {t('closeCounts', {
              asked: counts.asked,
              reported: counts.reported,
              rest: counts.asked - counts.reported,
            })}
          </p>
          {counts.in_moderation > 0 ? (
            <FormCheckboxes
              name="evenSo[]"
              label={t('evenSo')}
              hint={t('evenSoHint', { count: counts.in_moderation })}
              options={[{ value: 'yes', label: t('evenSoYes') }]}
            />
          ) : null}
        </>
      ) : null}
      <Button kind={act === 'close' ? 'danger' : 'primary'}>{t(`act.${act}`)}</Button>
    </ActionForm>
  )
}
