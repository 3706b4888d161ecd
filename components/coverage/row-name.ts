import { useLocale, useTranslations } from 'next-intl'
import type { Held } from '@/lib/coverage/queries/columns'
import { axisOf, type Sheet } from '@/lib/coverage/rules'
import { routes } from '@/lib/routes'
import { useCountryNames } from '../organisation/country-name'

/** How a row of a sheet is called in the reader's language, and where it stands itself. */
export function useRowNames(sheet: Sheet) {
  const t = useTranslations('coverage')
  const commitment = useTranslations('commitment.layer')
  const sayCountry = useCountryNames()
  const locale = useLocale()
  const axis = axisOf(sheet)
  return ({ code, name, language }: Pick<Held, 'code' | 'name' | 'language'>) => {
    if (axis === 'layer')
      return {
        name: code === 'none' ? t('noLayer') : commitment(code as 'skills'),
        lang: undefined,
        href: `${routes.commitments(locale)}?layer=${code}`,
      }
    if (axis === 'country')
      return { name: sayCountry(code, name), lang: undefined, href: routes.country(locale, code) }
    return { name, lang: language, href: routes.plan(locale, code) }
  }
}
