import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import {
  FormDateFields,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextInput,
} from '@/components/ui/form-fields'
import { markBlocked } from '@/lib/blocker/actions'
import type { BlockersOnDesk } from '@/lib/blocker/queries/blockers'
import { blockerKinds } from '@/lib/blocker/rules'

/** What keeps it back, since when, which support would help, and who may read the rest. */
export function MarkForm({ commitment, formKey }: { commitment: BlockersOnDesk; formKey: string }) {
  const t = useTranslations('blocker')
  return (
    <ActionForm action={markBlocked} idempotencyKey={formKey} label={t('mark')}>
      <input type="hidden" name="id" value={commitment.id} />
      <FormSelect
        name="kind"
        label={t('kindLabel')}
        options={blockerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue="funding"
      />
      <FormDateFields name="since" label={t('sinceWhen')} hint={t('markHow')} required />
      <FormTextArea
        name="support"
        label={t('supportLabel')}
        hint={t('supportHint')}
        rows={3}
        maxLength={1000}
        required
      />
      <FormTextArea name="text" label={t('textLabel')} rows={4} maxLength={2000} required />
      <FormSelect
        name="ownerId"
        label={t('ownerLabel')}
        hint={t('ownerHint')}
        empty={t('noOwner')}
        options={commitment.organisations.map(({ id, name, language }) => ({
          value: id,
          label: name,
          lang: language,
        }))}
        optional
      />
      <FormTextInput name="ownerWords" label={t('ownerWordsLabel')} maxLength={200} optional />
      <FormRadios
        name="audience"
        label={t('audienceLabel')}
        hint={t('audienceHint')}
        options={(['parties', 'everyone'] as const).map((value) => ({
          value,
          label: t(`audience.${value}`),
        }))}
        defaultValue="parties"
      />
      <Button>{t('markNow')}</Button>
    </ActionForm>
  )
}
