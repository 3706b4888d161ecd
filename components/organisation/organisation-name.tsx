import { useLocale } from 'next-intl'
import { routes } from '@/lib/routes'

/** An organisation by its name, leading to its page. */
export function OrganisationName({
  organisation: { code, name, language },
}: {
  organisation: { code: string; name: string; language: string }
}) {
  const locale = useLocale()
  return (
    <a href={routes.organisation(locale, code)} lang={language}>
      {name}
    </a>
  )
}
