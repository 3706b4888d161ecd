import { useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { Parts } from '@/lib/joint/queries/parts'
import { Marginal } from '../ui/marginal'
import { PartsTable } from './parts-table'
import { useJointSentence } from './use-joint-sentence'

export const namesIn = ({ countries }: Parts): Record<string, string> =>
  Object.fromEntries(countries.map(({ country }) => [country.code, country.name]))

/** Who does which part of a joint commitment, how each stands, and what they come to by the stated rule. */
export function PartsSection({ commitment: { parts, standing } }: { commitment: CommitmentInFull }) {
  const t = useTranslations('joint')
  const sentence = useJointSentence()
  if (!parts) return null
  return (
    <section id="parts" aria-labelledby="parts-title">
      <h2 id="parts-title" className="mb-3">
        {t('parts.title')}
      </h2>
      <Marginal
        notes={
          <>
            <p>{t(`ruleMeans.${parts.rule}`)}</p>
            <p>{t('parts.whatIsAPart')}</p>
          </>
        }
      >
        {standing ? <p className="measure mb-3">{sentence(parts.reason, standing, namesIn(parts))}</p> : null}
        <PartsTable parts={parts} />
      </Marginal>
    </section>
  )
}
