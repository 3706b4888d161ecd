import { useTranslations } from 'next-intl'
import {
  type FilterName,
  type Filters,
  layerValues,
  reportingValues,
  scheduleValues,
  sortValues,
  statusValues,
} from '@/lib/filters'
import { Button } from '../ui/button'
import { NumberInput } from '../ui/number-input'
import { Select } from '../ui/select'
import type { Choice } from './filter-options'
import { type Choices, useSay } from './use-filter-words'

/** Narrows a list by a plain GET form: what it asks for is an address that can be sent to somebody. */
export function FilterForm({
  action,
  filters,
  choices,
}: {
  action: string
  filters: Filters
  choices: Choices
}) {
  const t = useTranslations('filters')
  const say = useSay()
  const worded = (name: FilterName, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(name, value) }))
  const select = (name: FilterName, options: Parameters<typeof Select>[0]['options']) =>
    options.length === 0 ? null : (
      <Select
        name={name}
        label={t(`name.${name}`)}
        empty={t('any')}
        defaultValue={filters[name]}
        options={options}
      />
    )
  return (
    <form method="get" action={action} className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {select('plan', choices.plans.map(withCount))}
      {select('pillar', choices.pillars)}
      {select(
        'layer',
        worded(
          'layer',
          layerValues.filter((layer) => layer !== 'none'),
        ),
      )}
      {select('status', worded('status', statusValues))}
      {select('schedule', worded('schedule', scheduleValues))}
      {select('reporting', worded('reporting', reportingValues))}
      <NumberInput name="silent" whole label={t('name.silent')} defaultValue={filters.silent} />
      {select('due', worded('due', [...new Set(['past', 'none', filters.due ?? 'none'])]))}
      {select('lead', choices.leads.map(withCount))}
      {select('country', choices.countries.map(withCount))}
      {select(
        'item',
        choices.items.map(({ label, items }) => ({ label, options: items.map(withCount) })),
      )}
      <Select
        name="sort"
        label={t('name.sort')}
        empty={t('sort.code')}
        defaultValue={filters.sort}
        options={sortValues.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      {(['words', 'outcome', 'demonstration'] as const).map((name) =>
        filters[name] ? <input key={name} type="hidden" name={name} value={filters[name]} /> : null,
      )}
      <p className="self-end">
        <Button kind="secondary">{t('show')}</Button>
      </p>
    </form>
  )
}

const withCount = ({ value, label, count, lang }: Choice) => ({ value, label: `${label} (${count})`, lang })
