import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GapsPage } from '@/components/coverage/gaps-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicGaps } from '@/lib/coverage/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; framework: string }> }

async function asked({ params }: Props) {
  const { locale, framework } = await params
  const gaps = await publicGaps(decodeURIComponent(framework))
  if (!gaps) notFound()
  const t = await getTranslations({ locale, namespace: 'coverage' })
  return { locale, gaps, t, path: routes.gaps(locale, gaps.framework.code) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { gaps, t, path } = await asked(props)
  const { name } = gaps.framework
  return publicMetadata({
    path,
    title: `${t('sheet.gaps')}: ${name}`,
    description: t('gaps.description', { framework: name }),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, gaps, t, path } = await asked(props)
  const { code, name, language } = gaps.framework
  return (
    <PublicShell
      path={path}
      crumbs={[
        { href: routes.coverage(locale), label: t('title') },
        { href: routes.coverageSheet(locale, code, 'plans'), label: name, lang: language },
      ]}
    >
      <GapsPage gaps={gaps} />
    </PublicShell>
  )
})
