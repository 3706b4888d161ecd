import { useTranslations } from 'next-intl'
import { makeTemplate } from '@/lib/pack/actions'
import type { TemplatesToKeep } from '@/lib/pack/queries/desk'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormSelect, FormTextInput } from '../ui/form-fields'

/** Another template for a forum: its sections are written after it is made. */
export function MakeTemplate({ forums, formKey }: { forums: TemplatesToKeep['forums']; formKey: string }) {
  const t = useTranslations('pack.template')
  return (
    <ActionForm action={makeTemplate} idempotencyKey={formKey} label={t('new')}>
      <p className="note">{t('newLead')}</p>
      <FormSelect
        name="forumId"
        label={t('forum')}
        options={forums.map(({ id, name }) => ({ value: id, label: name, lang: 'en' }))}
      />
      <FormTextInput name="name" label={t('name')} maxLength={200} required />
      <Button>{t('make')}</Button>
    </ActionForm>
  )
}
