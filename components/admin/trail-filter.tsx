import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { Select } from '@/components/ui/select'
import { trailEvents } from '@/lib/history/labels'
import { routes } from '@/lib/routes'

export type TrailAsked = Partial<Record<'event' | 'organisation' | 'person' | 'day' | 'after', string>>

/** Narrowing the trail; the answer has an address of its own. */
export function TrailFilter({ asked }: { asked: TrailAsked }) {
  const t = useTranslations('trail')
  const locale = useLocale()
  const nouns = [...new Set(trailEvents.map((event) => event.split('.')[0] ?? ''))]
  const options = nouns.map((noun) => ({
    label: t(`noun.${noun}`),
    options: trailEvents
      .filter((event) => event.startsWith(`${noun}.`))
      .map((value) => ({ value, label: t(`event.${value}`) })),
  }))
  return (
    <form action={routes.trail(locale)} className="form" aria-label={t('narrow')}>
      <div className="row">
        <Select
          name="event"
          label={t('eventLabel')}
          options={options}
          empty={t('anyEvent')}
          defaultValue={asked.event}
        />
        <TextInput
          name="organisation"
          label={t('organisation')}
          hint={t('organisationHint')}
          width="medium"
          defaultValue={asked.organisation}
        />
        <TextInput
          name="person"
          label={t('person')}
          hint={t('personHint')}
          width="medium"
          defaultValue={asked.person}
        />
        <TextInput name="day" label={t('day')} hint={t('dayHint')} width="short" defaultValue={asked.day} />
      </div>
      <Button kind="secondary">{t('narrow')}</Button>
    </form>
  )
}
