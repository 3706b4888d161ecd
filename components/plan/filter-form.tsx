import { useTranslations } from 'next-intl'
import {
  type FilterName,
  type Filters,
  blockedValues,
  layerValues,
  movedValues,
  reportingValues,
  scheduleValues,
  sortValues,
  statusValues,
  verdictValues,
} from '@/lib/filters'
import { Button } from '../ui/button'
import { NumberInput } from '../ui/number-input'
import { Select } from '../ui/select'
import type { Choice, FrameworkChoice } from './filter-options'
import { type Choices, useSay } from './use-filter-words'

/** A framework as a whole, then its items under its name. */
const wholeAndItems = (framework: FrameworkChoice) => [
  withCount(framework),
  { label: framework.label, options: framework.items.map(withCount) },
]

/**
 * Narrows a list by a plain GET form: what it asks for is an address that can be sent to somebody. On a page that
 * shows much else it offers whole frameworks; their items are chosen once the list is narrowed.
 */
export function FilterForm({
  action,
  filters,
  choices,
  isBrief = false,
}: {
  action: string
  filters: Filters
  choices: Choices
  isBrief?: boolean
}) {
  const t = useTranslations('filters')
  const say = useSay()
  const worded = (name: FilterName, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(name, value) }))
  const select = (name: FilterName, options: Parameters<typeof Select>[0]['options'], hint?: string) =>
    options.length === 0 ? null : (
      <Select
        name={name}
        label={t(`name.${name}`)}
        hint={hint}
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
      {choices.hasReported || filters.schedule
        ? select('schedule', worded('schedule', scheduleValues))
        : null}
      {select('reporting', worded('reporting', reportingValues))}
      {choices.hasReported || filters.verdict ? select('verdict', worded('verdict', verdictValues)) : null}
      <NumberInput name="silent" whole label={t('name.silent')} defaultValue={filters.silent} />
      {select('due', worded('due', [...new Set(['past', 'none', filters.due ?? 'none'])]))}
      {choices.hasMoved || filters.moved ? select('moved', worded('moved', movedValues)) : null}
      {choices.hasBlocked || filters.blocked ? select('blocked', worded('blocked', blockedValues)) : null}
      {select('lead', choices.leads.map(withCount))}
      {select('country', choices.countries.map(withCount))}
      {isBrief
        ? select('item', choices.frameworks.map(withCount), t('itemHint'))
        : select('item', choices.frameworks.flatMap(wholeAndItems))}
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
