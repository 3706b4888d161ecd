import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import type { PartsToMove } from '@/lib/baseline/queries/desk'
import { routes } from '@/lib/routes'
import { useSayPart, useSayValue } from './say-value'

/** Everything that is promised, a line each, with the way to propose something else. */
export function PartsList({ commitment }: { commitment: PartsToMove }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const say = useSayValue()
  const sayPart = useSayPart()
  return (
    <section className="space-y-3" aria-labelledby="parts">
      <h2 id="parts">{t('parts')}</h2>
      <DefinitionRows
        rows={commitment.parts.map(({ field, partId, title, said, openId }) => ({
          id: `${field} ${partId ?? ''}`,
          term: sayPart(field, title),
          value: (
            <>
              <span
                className="pre"
                lang={
                  said.kind === 'text'
                    ? commitment.language
                    : (said.kind === 'lead' && said.language) || undefined
                }
              >
                {say(said)}
              </span>
              <p>
                {openId === null ? (
                  <a href={routes.movePart(locale, commitment.id, field, partId)}>
                    {t('propose')}
                    <span className="sr"> {sayPart(field, title)}</span>
                  </a>
                ) : (
                  <>
                    {t('open')}. <a href={routes.deskChange(locale, openId)}>{t('see')}</a>
                  </>
                )}
              </p>
            </>
          ),
        }))}
      />
    </section>
  )
}
