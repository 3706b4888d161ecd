import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CommitmentPage } from '@/components/commitment/commitment-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { besideFor } from '@/components/commitment/governing-text'
import { PublicShell } from '@/components/page/public-shell'
import { EndedSinceThen } from '@/components/past/ended-since'
import { endedSince } from '@/lib/commitment/queries/ended-since'
import { publicCommitment, publicHistory } from '@/lib/commitment/queries/public-page'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string; commitment: string }> }

async function asked({ params }: Props) {
  const { locale, plan, commitment: code } = await params
  const commitment = await publicCommitment(decodeURIComponent(plan), decodeURIComponent(code))
  if (!commitment) notFound()
  return { locale, commitment, path: routes.commitment(locale, commitment.plan.code, commitment.code) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, commitment, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'commitmentPage' })
  const { code, language, plan, translated } = commitment
  // Who shares the page shares it in its reader's language, where the title is there in it.
  const title = besideFor(locale, language, translated.title)[0]?.text ?? commitment.title
  return publicMetadata({
    path,
    title: `${code} ${title}`,
    description: t('description', { title, plan: plan.name }),
    linkedData: routes.linkedData(path),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, commitment, path } = await asked(props)
  const { plan } = commitment
  const [t, history] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    publicHistory(commitment),
  ])
  return (
    <PublicShell
      path={path}
      crumbs={[
        { href: routes.plans(locale), label: t('plans') },
        { href: routes.plan(locale, plan.code), label: plan.name, lang: plan.language },
      ]}
      demonstration={plan.isDemonstration}
    >
      <EndedSinceThen ended={await endedSince(plan.code, [commitment])} />
      <CommitmentPage commitment={commitment} history={history} />
    </PublicShell>
  )
})
