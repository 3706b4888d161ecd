import { useLocale, useTranslations } from 'next-intl'
import type { Elsewhere as There } from '@/lib/desk/queries/waiting'
import { routes } from '@/lib/routes'

/** That something waits at another organisation that one serves too. */
export function Elsewhere({ places }: { places: readonly There[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (places.length === 0) return null
  return (
    <ul>
      {places.map(({ id, name, language, count }) => (
        <li key={id}>
          {t.rich('elsewhere', { count, organisation: () => <span lang={language}>{name}</span> })}:{' '}
          <a href={routes.chooseOrganisation(locale, routes.desk(locale))}>
            {t('actForIt')}
            <span className="sr">{` ${name}`}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
