import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { entryKinds, queueSorts, type QueueAsked } from '@/lib/moderation/filtering'
import type { Queue } from '@/lib/moderation/queries/queue'
import { routes } from '@/lib/routes'

/** Narrowing the queue by plan and kind, and its order. A plain form: the answer has an address of its own. */
export function QueueFilter({ queue, asked }: { queue: Queue; asked: QueueAsked }) {
  const t = useTranslations('bench')
  const locale = useLocale()
  return (
    <form action={routes.queue(locale)} className="form" aria-label={t('narrow')}>
      <div className="row">
        <Select
          name="plan"
          label={t('plan')}
          options={queue.plans.map(({ code, name, language, count }) => ({
            value: code,
            label: t('counted', { name, count }),
            lang: language,
          }))}
          empty={t('anyPlan')}
          defaultValue={asked.plan}
        />
        <Select
          name="kind"
          label={t('kind')}
          options={entryKinds.map((kind) => ({
            value: kind,
            label: t('counted', { name: t(`kinds.${kind}`), count: queue.kinds[kind] }),
          }))}
          empty={t('anyKind')}
          defaultValue={asked.kind}
        />
        <Select
          name="sort"
          label={t('order')}
          options={queueSorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          defaultValue={asked.sort ?? 'age'}
        />
      </div>
      <Button kind="secondary">{t('narrow')}</Button>
    </form>
  )
}
