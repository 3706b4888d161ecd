import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BlockerFilter } from '@/components/blocker/blocker-filter'
import { BlockerList } from '@/components/blocker/blocker-list'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { actorOrSignIn } from '@/lib/auth/required'
import { openBlockers } from '@/lib/blocker/queries/blockers'
import { dayOf } from '@/lib/dates'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('blocker')
  return { title: t('title') }
}

export default async function OpenBlockersPage({ params, searchParams }: Props) {
  const { locale } = await params
  const query = await searchParams
  const one = (name: string) =>
    typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined
  const asked = { kind: one('kind'), plan: one('plan'), owner: one('owner'), after: one('after') }
  const viewer = await actorOrSignIn(locale)
  const { blockers, next, plans, owners } = await openBlockers(viewer, asked, dayOf(new Date()))
  const t = await getTranslations('blocker')
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <BlockerFilter asked={asked} plans={plans} owners={owners} />
        <BlockerList blockers={blockers} />
        <Pagination
          newer={asked.after ? routes.blockers(locale, { ...asked, after: undefined }) : undefined}
          older={next === null ? undefined : routes.blockers(locale, { ...asked, after: next })}
        />
      </div>
    </>
  )
}
