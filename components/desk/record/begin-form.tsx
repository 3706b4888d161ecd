import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { Select } from '@/components/ui/select'
import { beginCommitment } from '@/lib/commitment/actions'
import type { PlanToRecordIn } from '@/lib/commitment/queries/recording'
import { kinds } from '@/lib/commitment/rules'
import { routes } from '@/lib/routes'
import { languageChoices } from '../language-choices'

/** First the plan, since the code and the pillars depend on it. A plain question, so that it works everywhere. */
export function PlanChoice({ plans }: { plans: readonly PlanToRecordIn[] }) {
  const t = useTranslations('record')
  const locale = useLocale()
  const group = (label: string, chosen: readonly PlanToRecordIn[]) =>
    chosen.length === 0
      ? []
      : [
          {
            label,
            options: chosen.map(({ id, name, language }) => ({ value: id, label: name, lang: language })),
          },
        ]
  return (
    <form action={routes.newCommitment(locale)} method="get" className="form">
      <Select
        name="plan"
        label={t('part.plan')}
        hint={t('hint.plan')}
        options={[
          ...group(
            t('plansOfOurs'),
            plans.filter(({ isOurs }) => isOurs),
          ),
          ...group(
            t('plansOfOthers'),
            plans.filter(({ isOurs }) => !isOurs),
          ),
        ]}
      />
      <Button>{t('continue')}</Button>
    </form>
  )
}

/** The least that a draft needs: what kind of promise, a title, a code. All of it can be changed later. */
export function BeginForm({
  plan,
  language,
  formKey,
}: {
  plan: { id: string; suggestedCode: string }
  language: string
  formKey: string
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const locale = useLocale()
  return (
    <ActionForm action={beginCommitment} idempotencyKey={formKey} label={t('begin')}>
      <input type="hidden" name="planId" value={plan.id} />
      <FormRadios
        name="kind"
        label={t('part.kind')}
        options={kinds.map((value) => ({
          value,
          label: words(`kind.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
        defaultValue="action"
      />
      <FormSelect
        name="language"
        label={t('part.language')}
        hint={t('hint.language')}
        options={languageChoices(locale)}
        defaultValue={language}
      />
      <FormTextInput
        name="title"
        label={t('part.title')}
        hint={t('hint.title', { kind: 'action' })}
        maxLength={300}
        required
      />
      <FormTextInput
        name="code"
        label={t('part.code')}
        hint={t('hint.code')}
        width="medium"
        maxLength={40}
        defaultValue={plan.suggestedCode}
        required
      />
      <Button>{t('beginNow')}</Button>
    </ActionForm>
  )
}
