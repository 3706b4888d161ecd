import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormCheckboxes, FormRadios, FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import { TextInput } from '@/components/ui/text-input'
import { alignManyCommitments } from '@/lib/framework/actions'
import { routes } from '@/lib/routes'
import type { CommitmentsForItem } from '@/lib/suggestion/queries/likely'
import { useChoices } from './choices'

/** Several published commitments aligned to one item, ticked by a curator, with one reason for all. */
export function AlignMany({
  item,
  words,
  formKey,
}: {
  item: CommitmentsForItem
  words: string
  formKey: string
}) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const { strengths, provenances, confidences } = useChoices()
  return (
    <div className="flow">
      <form
        action={routes.alignMany(locale, item.framework.code, item.code)}
        className="form"
        aria-label={t('find')}
      >
        <TextInput name="words" type="search" label={t('words')} width="medium" defaultValue={words} />
        <Button kind="secondary">{t('find')}</Button>
      </form>
      {item.commitments.length === 0 ? (
        <EmptyState title={t('nothingFound')}>{t('alignManyNone')}</EmptyState>
      ) : (
        <ActionForm action={alignManyCommitments} idempotencyKey={formKey} label={t('alignManyNow')}>
          <input type="hidden" name="itemId" value={item.id} />
          <FormCheckboxes
            name="commitmentIds[]"
            label={t('alignManyTick')}
            options={item.commitments.map(({ id, code, title, language, plan, shared }) => ({
              value: id,
              label: `${code} ${title}`,
              lang: language,
              hint: shared.length > 0 ? t('alignManyShares', { words: shared.join(', ') }) : plan.name,
            }))}
          />
          <FormRadios name="strength" label={t('strength')} options={strengths} defaultValue="supporting" />
          <FormRadios name="provenance" label={t('saidBy')} options={provenances} defaultValue="editorial" />
          <FormRadios
            name="confidence"
            label={t('confidenceLabel')}
            hint={t('confidenceHint')}
            options={confidences}
            defaultValue="medium"
          />
          <FormTextArea
            name="reason"
            label={t('reason')}
            hint={t('alignmentReasonHint')}
            rows={4}
            maxLength={1000}
          />
          <FormTextInput name="source" label={t('source')} hint={t('sourceHint')} maxLength={500} optional />
          <Button>{t('alignManyNow')}</Button>
        </ActionForm>
      )}
    </div>
  )
}
