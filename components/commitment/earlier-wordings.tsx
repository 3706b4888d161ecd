import { useLocale, useTranslations } from 'next-intl'
import type { Wording } from '@/lib/commitment/queries/reports'
import { sayDate } from '@/lib/dates'
import { wordDifferences } from '@/lib/history/differences'
import { WorkWord } from '../chart/state-words'
import { Difference } from '../history/difference'
import { Details } from '../ui/details'

const texts = ['narrative', 'obstacles', 'supportRequested', 'nextStep'] as const
const labels = {
  narrative: 'narrative',
  obstacles: 'obstacles',
  supportRequested: 'support',
  nextStep: 'next',
} as const

/** What each amendment changed: the earlier wording stays readable, with the differences marked in its words. */
export function EarlierWordings({ wordings }: { wordings: readonly Wording[] }) {
  const t = useTranslations('commitmentPage.reports')
  const locale = useLocale()
  return (
    <Details summary={t('earlier', { count: wordings.length - 1 })}>
      <div className="flow">
        {wordings.slice(1).map((earlier, index) => {
          const later = wordings[index]
          return later ? (
            <div key={earlier.id} className="measure">
              <p className="note">
                {t('version', {
                  number: earlier.number,
                  date: earlier.publishedOn
                    ? sayDate({ on: earlier.publishedOn, precision: 'day' }, locale)
                    : '–',
                })}
              </p>
              <WorkWord work={earlier.implementation} percent={earlier.percentComplete} />
              {texts
                .filter((field) => earlier[field] !== null || later[field] !== null)
                .map((field) => (
                  <div key={field} className="mt-2">
                    <h5 className="font-semibold">{t(labels[field])}</h5>
                    <Difference
                      language={later.language}
                      pieces={wordDifferences(earlier[field] ?? '', later[field] ?? '', later.language)}
                    />
                  </div>
                ))}
            </div>
          ) : null
        })}
      </div>
    </Details>
  )
}
