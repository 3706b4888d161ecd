import { useTranslations } from 'next-intl'
import type { ReadingForum } from '@/lib/pack/queries/readers'

/** Before a report is handed in: the forums that it answers. */
export function Readers({ forums }: { forums: readonly ReadingForum[] }) {
  const t = useTranslations('pack.ledger')
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t('readers')}</h2>
      {forums.length === 0 ? (
        <p className="c-soft">{t('readersNone')}</p>
      ) : (
        <>
          <p className="measure">{t('readersLead')}</p>
          <ul>
            {forums.map(({ code, name, next }) => (
              <li key={code}>
                <span lang="en">{name}</span>
                {next ? <span className="note"> · {t('next', { meeting: next })}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
