import { useLocale, useTranslations } from 'next-intl'
import type { PlanToRecordIn } from '@/lib/commitment/queries/recording'
import { adoptPractice } from '@/lib/practice/actions'
import type { PracticeToAdopt } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'
import { languageChoices } from '../desk/language-choices'
import { EmptyState } from '../page/empty-state'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormSelect, FormTextArea, FormTextInput } from '../ui/form-fields'
import { Select } from '../ui/select'

/** First the plan, since the code depends on it. A plain question, so that it works everywhere. */
export function PlanToAdoptInto({ id, plans }: { id: string; plans: readonly PlanToRecordIn[] }) {
  const t = useTranslations('practice.adopt')
  const record = useTranslations('record')
  const locale = useLocale()
  if (plans.length === 0) return <EmptyState title={t('noPlan')} />
  return (
    <form action={routes.adoptPractice(locale, id)} method="get" className="form">
      <Select
        name="plan"
        label={record('part.plan')}
        hint={t('planHint')}
        options={plans.map((plan) => ({ value: plan.id, label: plan.name, lang: plan.language }))}
      />
      <Button>{record('continue')}</Button>
    </form>
  )
}

/** The new draft's title and code, and what becomes of the practice in it. */
export function AdoptForm({
  practice,
  plan,
  language,
  formKey,
}: {
  practice: PracticeToAdopt['practice']
  plan: { id: string; suggestedCode: string }
  language: string
  formKey: string
}) {
  const t = useTranslations('practice')
  const record = useTranslations('record')
  const locale = useLocale()
  return (
    <ActionForm action={adoptPractice} idempotencyKey={formKey} label={t('adopt.begin')}>
      <input type="hidden" name="practiceId" value={practice.id} />
      <input type="hidden" name="planId" value={plan.id} />
      <FormTextInput
        name="title"
        label={record('part.title')}
        hint={t('adopt.titleHint')}
        maxLength={300}
        required
        defaultValue={practice.commitment.title}
      />
      <FormTextInput
        name="code"
        label={record('part.code')}
        hint={record('hint.code')}
        width="medium"
        maxLength={40}
        defaultValue={plan.suggestedCode}
        required
      />
      <FormSelect
        name="language"
        label={record('part.language')}
        hint={record('hint.language')}
        options={languageChoices(locale)}
        defaultValue={language}
      />
      <FormTextArea
        name="kept"
        label={t('adopted.kept')}
        hint={t('adopt.keptHint')}
        rows={4}
        maxLength={5000}
        required
      />
      <FormTextArea
        name="adapted"
        label={t('adopted.adapted')}
        hint={t('adopt.adaptedHint')}
        rows={4}
        maxLength={5000}
        optional
      />
      <FormTextArea
        name="dropped"
        label={t('adopted.dropped')}
        hint={t('adopt.droppedHint')}
        rows={4}
        maxLength={5000}
        optional
      />
      <Button>{t('adopt.begin')}</Button>
    </ActionForm>
  )
}
