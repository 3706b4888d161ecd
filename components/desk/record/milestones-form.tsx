import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefaultSubmit } from '@/components/ui/default-submit'
import { Fieldset } from '@/components/ui/fieldset'
import { FormDateFields, FormRowKey, FormTextInput } from '@/components/ui/form-fields'
import { saveMilestones } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { datePartsOf } from '@/lib/dates'
import { Noted } from '../noted'
import { SaveButtons } from '../save-buttons'

/** The dated steps on the way: those that are there, and room for one more. A row left blank is none. */
export function MilestonesForm({ commitment, formKey }: { commitment: CommitmentOnDesk; formKey: string }) {
  const t = useTranslations('record')
  const { milestones, language, returned } = commitment
  return (
    <ActionForm
      merges
      action={saveMilestones}
      idempotencyKey={formKey}
      version={commitment.version}
      label={t('part.milestones')}
    >
      <DefaultSubmit value="next">{t('save')}</DefaultSubmit>
      <input type="hidden" name="id" value={commitment.id} />
      <Noted note={returned?.notes.milestones}>
        {[...milestones, null].map((milestone, index) => (
          <Fieldset
            key={milestone?.id ?? 'blank'}
            legend={milestone ? t('milestone', { number: index + 1 }) : t('anotherMilestone')}
          >
            {milestone ? <FormRowKey name={`milestones.${index}.id`} value={milestone.id} /> : null}
            <FormTextInput
              name={`milestones.${index}.title`}
              label={t('milestoneTitle')}
              hint={t('hint.milestone')}
              lang={language}
              maxLength={300}
              defaultValue={milestone?.title ?? ''}
            />
            <FormDateFields
              name={`milestones.${index}.dueOn`}
              label={t('milestoneDue')}
              defaultValue={datePartsOf(milestone?.dueOn ?? null)}
            />
            {milestone ? (
              <RemoveRow index={index} what={milestone.title} language={milestone.language} />
            ) : null}
          </Fieldset>
        ))}
      </Noted>
      <Button name="then" value="add" kind="secondary">
        {t('addMilestone')}
      </Button>
      <SaveButtons />
    </ActionForm>
  )
}

/** Says what it removes, for whoever hears the buttons one after the other. */
export function RemoveRow({ index, what, language }: { index: number; what: string; language: string }) {
  const t = useTranslations('record')
  return (
    <div className="field">
      <Button name="then" value={`remove.${index}`} kind="quiet">
        {t('remove')}
        <span className="sr" lang={language}>
          {' '}
          {what}
        </span>
      </Button>
    </div>
  )
}
