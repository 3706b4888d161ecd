import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CommitmentPage } from '@/components/commitment/commitment-page'
import { HearOfIt } from '@/components/page/hear-of-it'
import { PublicGapPage } from '@/components/hiding/public-gap-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { besideFor } from '@/components/commitment/governing-text'
import { planCrumbs } from '@/components/page/plan-crumbs'
import { PublicShell } from '@/components/page/public-shell'
import { EndedSinceThen } from '@/components/past/ended-since'
import { endedSince } from '@/lib/commitment/queries/ended-since'
import { publicCommitment, publicHistory } from '@/lib/commitment/queries/public-page'
import { publicGap } from '@/lib/hiding/queries/public-gap'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string; commitment: string }> }

async function asked({ params }: Props) {
  const { locale, plan, commitment: code } = await params
  const [planCode, ownCode] = [decodeURIComponent(plan), decodeURIComponent(code)]
  const commitment = await publicCommitment(planCode, ownCode)
  if (!commitment) {
    const hidden = await publicGap(planCode, ownCode)
    if (!hidden) notFound()
    return { locale, hidden }
  }
  return {
    hidden: null,
    locale,
    commitment,
    path: routes.commitment(locale, commitment.plan.code, commitment.code),
  }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const found = await asked(props)
  if (found.hidden) {
    const t = await getTranslations({ locale: found.locale, namespace: 'hiding' })
    const { code, plan } = found.hidden.gap
    const path = routes.commitment(found.locale, plan.code, code)
    const words = { title: t('hiddenCommitment', { code }), description: t('notCounted') }
    return { ...publicMetadata({ path, ...words }), robots: { index: false } }
  }
  const { locale, commitment, path } = found
  const t = await getTranslations({ locale, namespace: 'commitmentPage' })
  const { code, language, plan, translated } = commitment
  // Who shares the page shares it in its reader's language, where the title is there in it.
  const title = besideFor(locale, language, translated.title)[0]?.text ?? commitment.title
  return publicMetadata({
    path,
    title: `${code} ${title}`,
    description: t('description', { title, plan: plan.name }),
    linkedData: routes.linkedData(path),
    isFollowed: true,
  })
})

export default publicPage(async (props: Props) => {
  const found = await asked(props)
  if (found.hidden) return <PublicGapPage gap={found.hidden.gap} events={found.hidden.history.events} />
  const { locale, commitment, path } = found
  const { plan } = commitment
  const [t, history] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    publicHistory(commitment),
  ])
  return (
    <PublicShell
      path={path}
      crumbs={planCrumbs(locale, t('plans'), plan)}
      demonstration={plan.isDemonstration}
      footer={<HearOfIt of={{ type: 'commitment', within: plan.code, code: commitment.code }} />}
    >
      <EndedSinceThen ended={await endedSince(plan.code, [commitment])} />
      <CommitmentPage commitment={commitment} history={history} />
    </PublicShell>
  )
})
