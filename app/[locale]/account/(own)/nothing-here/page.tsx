import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'filters.notFound' })
  return { title: t('title'), robots: { index: false } }
}

/** Nothing is at the address that was asked for, or nothing that one may see: said in one's own shell. */
export default async function NothingHerePage({ params }: Props) {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'desk.nothing' })
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <p className="btns">
        <a href={routes.desk(locale)}>{t('desk')}</a>
        <a href={routes.plans(locale)}>{t('plans')}</a>
      </p>
    </>
  )
}
