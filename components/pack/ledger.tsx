import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'

/** Which forums were handed a report, when, and in which wording: reported once, counted everywhere. */
export function Ledger({
  wordings,
  ledger,
}: {
  wordings: readonly { id: string; number: number }[]
  ledger: CommitmentInFull['ledger']
}) {
  const t = useTranslations('pack.ledger')
  const locale = useLocale()
  const lines = wordings.flatMap(({ id, number }) => (ledger[id] ?? []).map((line) => ({ ...line, number })))
  if (lines.length === 0) return null
  return (
    <section>
      <h4>{t('title')}</h4>
      <ul className="note">
        {lines.map((line) => (
          <li key={line.id}>
            {t.rich('line', {
              pack: () => (
                <a href={routes.pack(locale, line.id)} lang={line.language}>
                  {line.name}
                </a>
              ),
              forum: line.meeting ?? line.forum,
              date: sayDate({ on: line.frozenOn, precision: 'day' }, locale),
              number: line.number,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
