import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ItemPage } from '@/components/framework/item-page'
import { HearOfIt } from '@/components/page/hear-of-it'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicItem } from '@/lib/framework/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; framework: string; item: string }> }

async function asked({ params }: Props) {
  const { locale, framework, item: code } = await params
  const found = await publicItem(decodeURIComponent(framework), decodeURIComponent(code))
  if (!found) notFound()
  return { locale, ...found, path: routes.frameworkItem(locale, found.item.framework.code, found.item.code) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, item, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'framework' })
  return publicMetadata({
    path,
    title: `${item.code} ${item.title}`,
    description: t('item.description', { code: item.code, title: item.title }),
    linkedData: routes.linkedData(path),
    isFollowed: true,
  })
})

export default publicPage(async (props: Props) => {
  const { locale, item, history, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'page' })
  const { framework } = item
  return (
    <PublicShell
      path={path}
      crumbs={[
        { href: routes.frameworks(locale), label: t('frameworks') },
        { href: routes.framework(locale, framework.code), label: framework.name, lang: framework.language },
        ...item.path.map(({ code, title, language }) => ({
          href: routes.frameworkItem(locale, framework.code, code),
          label: `${code} ${title}`,
          lang: language,
        })),
      ]}
      footer={<HearOfIt of={{ type: 'framework_item', within: framework.code, code: item.code }} />}
    >
      <ItemPage item={item} history={history} />
    </PublicShell>
  )
})
