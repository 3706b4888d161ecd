import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import { openRound } from '@/lib/round/actions'
import type { CoordinatedMeeting, Opening } from '@/lib/round/queries/opening'
import { useChoices } from '../admin/choices'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { Fieldset } from '../ui/fieldset'
import {
  FormCheckboxes,
  FormDateFields,
  FormNumberInput,
  FormRadios,
  FormSelect,
  FormTextInput,
} from '../ui/form-fields'

/** Opening a round: its name, the period, whom it asks, and from what its due date follows. */
export function OpeningForm({ opening, formKey }: { opening: Opening; formKey: string }) {
  const t = useTranslations('round')
  const locale = useLocale()
  const { languages } = useChoices()
  const { plans, meeting, periods, usual, organisations } = opening
  const usualName = meeting
    ? t('nameOfMeeting', { meeting: meeting.label })
    : t('nameOfPeriod', { period: sayPeriod(usual, locale) })
  return (
    <ActionForm action={openRound} idempotencyKey={formKey} label={t('open')}>
      {meeting && plans.length > 1 ? (
        <FormCheckboxes
          name="planIds[]"
          label={t('plans')}
          hint={t('plansHint')}
          options={plans.map(({ id, code, name, language }) => ({
            value: id,
            label: `${code} ${name}`,
            lang: language,
          }))}
          defaultValue={plans.map(({ id }) => id)}
        />
      ) : (
        plans.map(({ id }) => <input key={id} type="hidden" name="planIds[]" value={id} />)
      )}
      <FormTextInput
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        defaultValue={usualName}
      />
      <FormSelect name="language" label={t('nameLanguage')} options={languages} defaultValue={locale} />
      <FormRadios
        name="period"
        label={t('period')}
        hint={t('periodHint')}
        options={periods.map((period) => ({ value: period.start, label: sayPeriod(period, locale) }))}
        defaultValue={usual.start}
      />
      <DueFields meeting={meeting} meetings={opening.meetings} />
      <FormCheckboxes
        name="organisationIds[]"
        label={t('whoReports')}
        hint={t('whoReportsHint')}
        options={organisations.map(({ id, name, language, owes }) => ({
          value: id,
          label: name,
          lang: language,
          hint: t('owes', { count: owes }),
        }))}
        defaultValue={organisations.flatMap(({ id, owes }) => (owes > 0 ? [id] : []))}
      />
      <Button>{t('open')}</Button>
    </ActionForm>
  )
}

function DueFields({
  meeting,
  meetings,
}: {
  meeting: CoordinatedMeeting | null
  meetings: CoordinatedMeeting[]
}) {
  const t = useTranslations('round')
  const locale = useLocale()
  const dated = ({ label, startsOn }: CoordinatedMeeting) =>
    `${label}, ${startsOn ? sayDate(startsOn, locale) : t('noDateYet')}`
  return (
    <Fieldset legend={t('byWhen')} hint={t('byWhenHint')}>
      {meetings.length > 0 ? (
        <FormSelect
          name="meetingId"
          label={t('meeting')}
          options={meetings.map((each) => ({ value: each.id, label: dated(each), lang: 'en' }))}
          {...(meeting ? { defaultValue: meeting.id } : { empty: t('noMeeting') })}
        />
      ) : null}
      <FormNumberInput
        name="reviewDays"
        label={t('reviewDays')}
        hint={t('reviewDaysHint')}
        whole
        defaultValue="21"
      />
      <FormNumberInput
        name="translationDays"
        label={t('translationDays')}
        hint={t('translationDaysHint')}
        whole
        defaultValue="14"
      />
      <FormDateFields name="dueOn" label={t('statedDue')} hint={t('statedDueHint')} optional />
    </Fieldset>
  )
}
