import { getTranslations } from 'next-intl/server'
import { NothingHere } from '@/components/page/nothing-here'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { CommitmentsPage } from '@/components/plan/commitments-page'
import { isInvented, publicList, publicWords } from '@/lib/commitment/queries/public-list'
import { filtersOf, narrowed } from '@/lib/filters'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; query: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, query } = await params
  const t = await getTranslations({ locale, namespace: 'filters' })
  const path = narrowed(routes.commitments(locale), filtersOf(query) ?? {})
  return publicMetadata({ path, title: t('title'), description: t('description'), isNarrowed: true })
})

export default publicPage(async ({ params }: Props) => {
  const { locale, query } = await params
  const filters = filtersOf(query)
  if (!filters) return <NothingHere />
  const demonstration = filters.plan ? await isInvented(filters.plan) : filters.demonstration === 'only'
  const [all, matching] = await Promise.all([
    publicList(demonstration),
    filters.words ? publicWords(filters.words) : null,
  ])
  return (
    <PublicShell path={narrowed(routes.commitments(locale), filters)} demonstration={demonstration}>
      <CommitmentsPage all={all} filters={filters} matching={matching} />
    </PublicShell>
  )
})
