import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { DocumentView } from '@/components/pack/document-view'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; pack: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.desk')
  return { title: t('preview') }
}

export default async function PackPreviewPage({ params }: Props) {
  const { locale, pack: id } = await params
  const pack = await packOnDesk(await actorOrSignIn(locale), id, dayOf(new Date()))
  if (!pack) notFound()
  // Once handed in it reads one way alone, not as it would be made today.
  if (pack.state === 'frozen') redirect(routes.pack(locale, id))
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPack(locale, id), label: pack.name, lang: pack.language }]} />
      <DocumentView document={pack.document} />
    </>
  )
}
