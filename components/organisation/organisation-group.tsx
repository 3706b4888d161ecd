import { useLocale, useTranslations } from 'next-intl'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'
import { CountryName } from './country-name'
import type { Group } from './group-organisations'
import { OrganisationName } from './organisation-name'

type Listed = Group['organisations'][number]

/** The organisations of one country, or of none: the head in the margin, an entry each beside it. */
export function OrganisationGroup({ group: { id, kind, country, organisations } }: { group: Group }) {
  const t = useTranslations('organisation.list')
  const locale = useLocale()
  return (
    <div className="grid gap-x-8 gap-y-1 border-t border-ink pt-2 md:grid-cols-[14rem_minmax(0,1fr)]">
      <h3 id={id}>
        {country ? (
          <a href={routes.country(locale, country.code)}>
            <CountryName country={country} />
          </a>
        ) : (
          t(kind === 'intergovernmental' ? 'intergovernmental' : 'other')
        )}
      </h3>
      <ul>
        {organisations.map((organisation) => (
          <Entry key={organisation.code} organisation={organisation} />
        ))}
      </ul>
    </div>
  )
}

function Entry({ organisation }: { organisation: Listed }) {
  const t = useTranslations('organisation')
  const { type, acronym, language, isSucceeded, confidence } = organisation
  return (
    <li className="border-b border-rule py-2 sm:flex sm:items-baseline sm:justify-between sm:gap-6">
      <div>
        <OrganisationName organisation={organisation} />
        {acronym ? (
          <span className="note" lang={language}>
            {' '}
            {acronym}
          </span>
        ) : null}
      </div>
      <p className="note row sm:justify-end sm:w-1/2 sm:shrink-0">
        <span>{t(`type.${type}`)}</span>
        <Part organisation={organisation} />
        {isSucceeded ? <span>{t('list.succeeded')}</span> : null}
        <ConfidenceMark confidence={confidence} />
      </p>
    </li>
  )
}

/** What it has on record, each figure leading to the list that it counts. */
function Part({ organisation: { code, leads, contributes } }: { organisation: Listed }) {
  const t = useTranslations('organisation.list')
  const path = routes.organisation(useLocale(), code)
  if (leads + contributes === 0) return null
  return (
    <span>
      {leads > 0 ? <a href={`${path}#leads`}>{t('leads', { count: leads })}</a> : null}
      {leads > 0 && contributes > 0 ? ', ' : null}
      {contributes > 0 ? (
        <a href={`${path}#contributes`}>{t('contributes', { count: contributes })}</a>
      ) : null}
    </span>
  )
}
