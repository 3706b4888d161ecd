import { useTranslations } from 'next-intl'
import { addMeeting, reviseMeeting } from '@/lib/forum/actions'
import type { ForumInKeeping, MeetingInKeeping } from '@/lib/forum/queries/keeping'
import { datePartsOf, useChoices } from '../admin/choices'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormDateFields, FormRadios, FormTextInput } from '../ui/form-fields'
import { Notice } from '../ui/notice'

/** When and where a meeting is held, as far as it is published. */
export function MeetingForm({
  forum,
  meeting,
  formKey,
}: {
  forum: ForumInKeeping
  meeting: MeetingInKeeping | null
  formKey: string
}) {
  const t = useTranslations('forum.keeping')
  const { confidences } = useChoices()
  return (
    <ActionForm
      action={meeting ? reviseMeeting : addMeeting}
      idempotencyKey={formKey}
      label={t(meeting ? 'revise' : 'add')}
    >
      <input type="hidden" name="forumId" value={forum.id} />
      {meeting ? <input type="hidden" name="meetingId" value={meeting.id} /> : null}
      {meeting && meeting.running > 0 ? (
        <Notice kind="caution">{t('movesRounds', { count: meeting.running })}</Notice>
      ) : null}
      <FormTextInput name="label" label={t('label')} maxLength={200} defaultValue={meeting?.label} />
      <FormDateFields
        name="startsOn"
        label={t('startsOn')}
        hint={t('startsOnHint')}
        optional
        defaultValue={datePartsOf(meeting?.startsOn ?? null)}
      />
      <FormDateFields
        name="endsOn"
        label={t('endsOn')}
        optional
        defaultValue={datePartsOf(meeting?.endsOn ?? null)}
      />
      <FormTextInput
        name="place"
        label={t('place')}
        maxLength={200}
        optional
        defaultValue={meeting?.place ?? ''}
      />
      <FormRadios
        name="confidence"
        label={t('confidence')}
        options={confidences}
        defaultValue={meeting?.confidence ?? 'medium'}
      />
      <Button>{t(meeting ? 'save' : 'add')}</Button>
    </ActionForm>
  )
}
