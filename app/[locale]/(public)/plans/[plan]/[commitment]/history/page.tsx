import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventList } from '@/components/history/event-list'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { publicCommitment, wholePublicHistory } from '@/lib/commitment/queries/public-page'
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
    // What history still tells of a hidden commitment stands on its page.
    if (await publicGap(planCode, ownCode)) redirect(routes.commitment(locale, planCode, ownCode))
    notFound()
  }
  const t = await getTranslations({ locale, namespace: 'history' })
  return {
    locale,
    commitment,
    t,
    path: routes.commitmentHistory(locale, commitment.plan.code, commitment.code),
  }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { commitment, t, path } = await asked(props)
  return publicMetadata({
    path,
    title: t('all', { code: commitment.code }),
    description: t('allDescription', { title: commitment.title }),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, commitment, t, path } = await asked(props)
  const { plan, code, title, language } = commitment
  const { events } = await wholePublicHistory(commitment)
  return (
    <PublicShell
      path={path}
      crumbs={[
        { href: routes.plan(locale, plan.code), label: plan.name, lang: plan.language },
        { href: routes.commitment(locale, plan.code, code), label: `${code} ${title}`, lang: language },
      ]}
      demonstration={plan.isDemonstration}
    >
      <PageTitle title={t('all', { code })} lead={t('lead')} />
      <EventList events={events} language={language} />
    </PublicShell>
  )
})
