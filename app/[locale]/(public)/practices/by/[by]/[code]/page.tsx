import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PracticesPage } from '@/components/practice/practices-page'
import { publicMetadata } from '@/lib/metadata'
import { publicPractices } from '@/lib/practice/queries/public'
import { isPracticeAxis } from '@/lib/practice/rules'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; by: string; code: string }> }

async function asked({ params }: Props) {
  const { locale, by, code: given } = await params
  const code = decodeURIComponent(given)
  if (!isPracticeAxis(by)) notFound()
  const practices = await publicPractices(by, code)
  if (!practices) notFound()
  const t = await getTranslations({ locale, namespace: 'practice' })
  return { locale, of: { by, code }, practices, t }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, of, t } = await asked(props)
  return publicMetadata({ path: routes.practices(locale, of), title: t('title'), description: t('lead') })
})

export default publicPage(async (props: Props) => {
  const { locale, of, practices, t } = await asked(props)
  return (
    <PublicShell
      path={routes.practices(locale, of)}
      crumbs={[{ href: routes.practices(locale), label: t('title') }]}
    >
      <PracticesPage of={of} practices={practices} />
    </PublicShell>
  )
})
