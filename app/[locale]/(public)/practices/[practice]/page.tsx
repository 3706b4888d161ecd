import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PracticePage } from '@/components/practice/practice-page'
import { publicMetadata } from '@/lib/metadata'
import { publicPractice } from '@/lib/practice/queries/public'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; practice: string }> }

async function asked({ params }: Props) {
  const { locale, practice: id } = await params
  const practice = await publicPractice(decodeURIComponent(id))
  if (!practice) notFound()
  return { locale, practice, t: await getTranslations({ locale, namespace: 'practice' }) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, practice, t } = await asked(props)
  return publicMetadata({
    path: routes.practice(locale, practice.id),
    title: practice.title,
    description: t('lead'),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, practice, t } = await asked(props)
  return (
    <PublicShell
      path={routes.practice(locale, practice.id)}
      demonstration={practice.isDemonstration}
      crumbs={[{ href: routes.practices(locale), label: t('title') }]}
    >
      <PracticePage practice={practice} />
    </PublicShell>
  )
})
