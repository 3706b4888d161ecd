import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComparePage } from '@/components/compare/compare-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { planCrumbs } from '@/components/page/plan-crumbs'
import { PublicShell } from '@/components/page/public-shell'
import { dayAsked } from '@/lib/compare/addresses'
import { publicComparison } from '@/lib/compare/queries/public-page'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string; from: string; to: string }> }

async function asked({ params }: Props) {
  const { locale, plan: code, from, to } = await params
  const compared = await publicComparison(decodeURIComponent(code), dayAsked(from), dayAsked(to))
  if (!compared) notFound()
  return { locale, compared, path: routes.comparePlan(locale, compared.plan.code, compared.days) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, compared, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'compare' })
  return publicMetadata({
    path,
    title: t('title', { plan: compared.plan.name }),
    description: t('lead'),
    isNarrowed: true,
  })
})

export default publicPage(async (props: Props) => {
  const { locale, compared, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'page' })
  const { plan } = compared
  return (
    <PublicShell
      path={path}
      crumbs={planCrumbs(locale, t('plans'), plan)}
      demonstration={plan.isDemonstration}
    >
      <ComparePage compared={compared} />
    </PublicShell>
  )
})
