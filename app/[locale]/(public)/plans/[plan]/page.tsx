import { getTranslations } from 'next-intl/server'
import { NothingHere } from '@/components/page/nothing-here'
import { HearOfIt } from '@/components/page/hear-of-it'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { EndedSinceThen } from '@/components/past/ended-since'
import { PlanPage } from '@/components/plan/plan-page'
import { endedSince } from '@/lib/commitment/queries/ended-since'
import { tallyOf } from '@/lib/commitment/tally'
import { publicMetadata } from '@/lib/metadata'
import { publicPlan } from '@/lib/plan/queries/public-plan'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, plan: code } = await params
  const [t, plan] = await Promise.all([
    getTranslations({ locale, namespace: 'plan' }),
    publicPlan(decodeURIComponent(code)),
  ])
  if (!plan) return null
  const { commitments, reported } = tallyOf(plan.commitments)
  const path = routes.plan(locale, plan.code)
  return publicMetadata({
    path,
    title: plan.name,
    description: t('description', { plan: plan.name, count: commitments, reported }),
    linkedData: `${path}/linked-data`,
    isFollowed: true,
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale, plan: code } = await params
  const [t, plan] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    publicPlan(decodeURIComponent(code)),
  ])
  if (!plan) return <NothingHere />
  return (
    <PublicShell
      path={routes.plan(locale, plan.code)}
      crumbs={[{ href: routes.plans(locale), label: t('plans') }]}
      demonstration={plan.isDemonstration}
      footer={<HearOfIt of={{ type: 'plan', within: null, code: plan.code }} />}
    >
      <EndedSinceThen ended={await endedSince(plan.code, plan.commitments)} />
      <PlanPage plan={plan} />
    </PublicShell>
  )
})
