import { useTranslations } from 'next-intl'
import { ConfidenceMark } from '../page/confidence-mark'
import { DefinitionRows } from '../ui/definition-rows'

const provenances = ['stated', 'crosswalk', 'editorial', 'machine'] as const
const levels = ['high', 'medium', 'low'] as const

/** Whose claim an alignment is. */
export function Provenance() {
  const t = useTranslations('about.alignment')
  const provenance = useTranslations('commitment.provenance')
  return (
    <section aria-labelledby="alignment" className="flow">
      <h2 id="alignment">{t('title')}</h2>
      <p className="measure">{t('lead')}</p>
      <DefinitionRows
        rows={provenances.map((each) => ({ id: each, term: <b>{provenance(each)}</b>, value: t(each) }))}
      />
    </section>
  )
}

/** How far facts were held against their sources. */
export function Confidence() {
  const t = useTranslations('about.confidence')
  return (
    <section aria-labelledby="confidence" className="flow">
      <h2 id="confidence">{t('title')}</h2>
      <p className="measure">{t('lead')}</p>
      <DefinitionRows
        rows={levels.map((level) => ({
          id: level,
          term: <ConfidenceMark confidence={level} always />,
          value: t(level),
        }))}
      />
    </section>
  )
}
