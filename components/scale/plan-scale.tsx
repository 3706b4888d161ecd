import { useTranslations } from 'next-intl'
import type { PlanLabel } from '@/lib/scale/queries'
import { scales } from '@/lib/scale/rules'
import { Details } from '../ui/details'
import { Table } from '../ui/table'
import { useLabel, useMeaning } from './use-label'

/** How a plan says its statuses: each word, what it means, and the common value that is counted. */
export function PlanScale({ labels }: { labels: readonly PlanLabel[] }) {
  const t = useTranslations('scale')
  const progress = useTranslations('progress')
  const say = useLabel()
  const meaningOf = useMeaning()
  if (labels.length === 0) return null
  return (
    <section aria-labelledby="scale">
      <h2 id="scale">{t('title')}</h2>
      <p className="measure">{t('lead')}</p>
      {scales
        .filter((scale) => labels.some((each) => each.scale === scale))
        .map((scale) => (
          <Details key={scale} summary={t(`of.${scale}`)}>
            <Table
              caption={t(`of.${scale}`)}
              captionHidden
              columns={[
                { key: 'label', label: t('label'), header: true },
                { key: 'meaning', label: t('meaning') },
                { key: 'common', label: t('countedAs') },
              ]}
              rows={labels
                .filter((each) => each.scale === scale)
                .map((label) => {
                  const { text, lang } = say(label)
                  const meaning = meaningOf(label)
                  return {
                    id: label.id,
                    cells: {
                      label: <span lang={lang}>{text}</span>,
                      meaning: meaning ? <span lang={meaning.lang}>{meaning.text}</span> : null,
                      common: progress(`${scale}.${label.common}`),
                    },
                  }
                })}
            />
          </Details>
        ))}
    </section>
  )
}
