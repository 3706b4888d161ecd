import { useTranslations } from 'next-intl'
import type { Tally } from '@/lib/commitment/tally'
import { type Filters, narrowed } from '@/lib/filters'
import { workLook, workOrder } from '../chart/states'
import { StateWord } from '../ui/state-word'

/** What was done beside what changed. Two columns and two counts: nothing adds them up. */
export function ActivityAndOutcome({ tally, path }: { tally: Tally; path: string }) {
  const t = useTranslations('plan.sides')
  const progress = useTranslations('progress')
  const link = (filters: Filters, count: number) =>
    count > 0 ? <a href={narrowed(path, filters)}>{count}</a> : <>{count}</>
  const { promised, measured, reached } = tally.indicators
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">{t('title')}</h2>
      <p className="note mb-4">{t('apart')}</p>
      <div className="sides">
        <dl className="rows">
          <div>
            <dt className="display text-lg">{t('activity')}</dt>
            <dd className="note">{t('activityOf', { count: tally.commitments })}</dd>
          </div>
          {workOrder.map((work) => (
            <div key={work}>
              <dt>
                <StateWord {...workLook(work, 50)}>{progress(`implementation.${work}`)}</StateWord>
              </dt>
              <dd>{link({ status: work }, tally.implementation[work])}</dd>
            </div>
          ))}
        </dl>
        <dl className="rows">
          <div>
            <dt className="display text-lg">{t('outcome')}</dt>
            <dd className="note">
              {promised === 0 ? t('noIndicators') : t('outcomeOf', { count: promised })}
            </dd>
          </div>
          {promised === 0 ? null : (
            <>
              <div>
                <dt>{t('promised')}</dt>
                <dd>{link({ outcome: 'promised' }, promised)}</dd>
              </div>
              <div>
                <dt>{t('measured')}</dt>
                <dd>{link({ outcome: 'measured' }, measured)}</dd>
              </div>
              <div>
                <dt>{t('reached')}</dt>
                <dd>{link({ outcome: 'reached' }, reached)}</dd>
              </div>
            </>
          )}
        </dl>
      </div>
    </section>
  )
}
