import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CrossingPage } from '@/components/coverage/crossing-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicCrossingAt } from '@/lib/coverage/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = {
  params: Promise<{ locale: string; framework: string; by: string; item: string; row: string }>
}

async function asked({ params }: Props) {
  const { locale, ...address } = await params
  const crossing = await publicCrossingAt(address)
  if (!crossing) notFound()
  const { framework, sheet, item, row } = crossing
  const t = await getTranslations({ locale, namespace: 'coverage' })
  return {
    locale,
    crossing,
    t,
    path: routes.coverageCrossing(locale, framework.code, sheet, item.code, row.code),
  }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { crossing, t, path } = await asked(props)
  const named = `${crossing.item.code} ${crossing.item.title}`
  const row = crossing.row.name || crossing.row.code
  return publicMetadata({
    path,
    title: `${row}: ${named}`,
    description: t('crossing.description', { row, item: named }),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, crossing, t, path } = await asked(props)
  const { framework, sheet, path: above } = crossing
  return (
    <PublicShell
      path={path}
      demonstration={crossing.isInvented}
      crumbs={[
        { href: routes.coverage(locale), label: t('title') },
        {
          href: routes.coverageSheet(locale, framework.code, sheet),
          label: framework.name,
          lang: framework.language,
        },
        ...above.map(({ code, title, language }) => ({
          href: routes.coverageSheet(locale, framework.code, sheet, code),
          label: `${code} ${title}`,
          lang: language,
        })),
      ]}
    >
      <CrossingPage crossing={crossing} />
    </PublicShell>
  )
})
