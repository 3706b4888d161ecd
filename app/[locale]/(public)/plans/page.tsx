import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PlansPage } from '@/components/plan/plans-page'
import { tags } from '@/lib/action/tags'
import { publicMetadata } from '@/lib/metadata'
import { published } from '@/lib/page-cache/published'
import { plansAtAGlance } from '@/lib/plan/queries/all'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'plan' })
  return publicMetadata({ path: routes.plans(locale), title: t('list.title'), description: t('list.lead') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const plans = await published(['plans'], [tags.region], (today, visitor) => plansAtAGlance(visitor, today))
  return (
    <PublicShell path={routes.plans(locale)}>
      <PlansPage plans={plans} />
    </PublicShell>
  )
})
