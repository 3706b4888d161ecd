import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { BlockerFilters } from '@/lib/blocker/queries/blockers'
import { blockerKinds } from '@/lib/blocker/rules'
import { routes } from '@/lib/routes'

type Named = { code: string; name: string; language: string }

/** Narrows the list by a plain form, so that what is asked for is an address. */
export function BlockerFilter({
  asked,
  plans,
  owners,
}: {
  asked: BlockerFilters
  plans: readonly Named[]
  owners: readonly Named[]
}) {
  const t = useTranslations('blocker')
  const locale = useLocale()
  const options = (list: readonly Named[]) =>
    list.map(({ code, name, language }) => ({ value: code, label: name, lang: language }))
  return (
    <form
      method="get"
      action={routes.blockers(locale)}
      aria-label={t('narrow')}
      className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <Select
        name="kind"
        label={t('kindLabel')}
        empty={t('any')}
        options={blockerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={asked.kind}
      />
      <Select
        name="plan"
        label={t('plan')}
        empty={t('any')}
        options={options(plans)}
        defaultValue={asked.plan}
      />
      <Select
        name="owner"
        label={t('owner')}
        empty={t('any')}
        options={options(owners)}
        defaultValue={asked.owner}
      />
      <p className="self-end">
        <Button kind="secondary">{t('show')}</Button>
      </p>
    </form>
  )
}
