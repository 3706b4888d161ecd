import { getTranslations } from 'next-intl/server'
import { NothingHere } from '@/components/page/nothing-here'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { NarrowedPlan } from '@/components/plan/narrowed-plan'
import { publicWords } from '@/lib/commitment/queries/public-list'
import { filtersOf, narrowed } from '@/lib/filters'
import { publicMetadata } from '@/lib/metadata'
import { publicPlan } from '@/lib/plan/queries/public-plan'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string; query: string }> }

async function asked({ params }: Props) {
  const { locale, plan: code, query } = await params
  const plan = await publicPlan(decodeURIComponent(code))
  const filters = filtersOf(query)
  if (!plan || !filters) return null
  return { locale, plan, filters, path: narrowed(routes.plan(locale, plan.code), filters) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const found = await asked(props)
  if (!found) return null
  const { locale, plan, path } = found
  const t = await getTranslations({ locale, namespace: 'filters' })
  return publicMetadata({
    path,
    title: t('someOf', { plan: plan.name }),
    description: t('someOf', { plan: plan.name }),
    isNarrowed: true,
  })
})

export default publicPage(async (props: Props) => {
  const found = await asked(props)
  if (!found) return <NothingHere />
  const { locale, plan, filters, path } = found
  const [t, matching] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    filters.words ? publicWords(filters.words) : null,
  ])
  const crumbs = [
    { href: routes.plans(locale), label: t('plans') },
    { href: routes.plan(locale, plan.code), label: plan.code },
  ]
  return (
    <PublicShell path={path} crumbs={crumbs} demonstration={plan.isDemonstration}>
      <NarrowedPlan plan={plan} filters={filters} matching={matching} />
    </PublicShell>
  )
})
