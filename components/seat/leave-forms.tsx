import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { handOverSeat, leaveSeatEmpty } from '@/lib/seat/actions'
import type { Leaving } from '@/lib/seat/queries/people'

/** In one step: somebody else goes on with what is open, and the seat is left. */
export function HandOverForm({ leaving, formKey }: { leaving: Leaving; formKey: string }) {
  const t = useTranslations('seat.leave')
  return (
    <ActionForm action={handOverSeat} idempotencyKey={formKey} label={t('handOver')}>
      <input type="hidden" name="membership" value={leaving.id} />
      <FormSelect
        name="successor"
        label={t('successor')}
        hint={t('successorHint')}
        empty={t('nobodyHere')}
        options={leaving.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormTextInput
        name="email"
        label={t('inviteInstead')}
        hint={t('inviteInsteadHint')}
        type="email"
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <Button>{t('handOver')}</Button>
    </ActionForm>
  )
}

/** Nobody in particular goes on: what is open stays with the organisation. */
export function LeaveEmptyForm({ leaving, formKey }: { leaving: Leaving; formKey: string }) {
  const t = useTranslations('seat.leave')
  return (
    <ActionForm action={leaveSeatEmpty} idempotencyKey={formKey} label={t('end')}>
      <input type="hidden" name="membership" value={leaving.id} />
      <p className="measure" id="why-end">
        {t(leaving.isLast ? 'endLastWhy' : 'endWhy')}
      </p>
      <Button kind="danger" aria-describedby="why-end">
        {t('end')}
      </Button>
    </ActionForm>
  )
}
