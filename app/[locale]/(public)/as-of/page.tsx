import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { sayDate } from '@/lib/dates'
import { firstDay } from '@/lib/history/first-day'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'past' })
  return publicMetadata({ path: routes.home(locale), title: t('title'), description: t('about') })
})

/** Where the form at the foot leads when nobody has chosen a day yet. */
export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const [t, first] = await Promise.all([getTranslations({ locale, namespace: 'past' }), firstDay()])
  return (
    <PublicShell path={routes.home(locale)}>
      <PageTitle title={t('title')} lead={t('about')} />
      <p>{t('begins', { first: sayDate({ on: first, precision: 'day' }, locale) })}</p>
    </PublicShell>
  )
})
