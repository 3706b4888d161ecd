import { notFound } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, Suspense } from 'react'
import { routes } from '@/lib/routes'
import { SearchForm } from '../plan/search-form'
import { PageTitle } from '../ui/page-title'
import { PublicShell } from './public-shell'

const lists = ['plans', 'commitments', 'frameworks', 'organisations', 'countries', 'forums'] as const

/** Nothing is at this address, and where it may be instead. */
export function NothingHereWords({ children }: { children?: ReactNode }) {
  const t = useTranslations('filters.notFound')
  const locale = useLocale()
  return (
    <PublicShell path={routes.home(locale)}>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <SearchForm />
        <nav aria-label={t('lists')}>
          <ul className="rows">
            {lists.map((list) => (
              <li key={list}>
                <a href={routes[list](locale)}>{t(`list.${list}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {children}
    </PublicShell>
  )
}

/**
 * The answer of a public page to an address where nothing is, with status 404. Calling notFound() in the page itself
 * would leave the words to a script, which the public wing has none of; raised beside the words, it sets the status
 * and leaves them standing.
 */
export function NothingHere() {
  return (
    <NothingHereWords>
      <Suspense fallback={null}>
        <RaiseNotFound />
      </Suspense>
    </NothingHereWords>
  )
}

/** Sets the status beside words that stand. */
export async function RaiseNotFound(): Promise<never> {
  notFound()
}
