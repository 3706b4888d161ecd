import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { SectionForm } from '@/components/pack/section-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; pack: string; section: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.section')
  return { title: t('title') }
}

export default async function PackSectionPage({ params }: Props) {
  const { locale, pack: id, section: key } = await params
  const pack = await packOnDesk(await actorOrSignIn(locale), id, dayOf(new Date()))
  const section = pack?.sections.find((each) => each.key === decodeURIComponent(key))
  if (!pack || !section || pack.state === 'frozen') notFound()
  const t = await getTranslations('pack.section')
  const heading = pack.document.sections.find((each) => each.key === section.key)?.heading
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPack(locale, id), label: pack.name, lang: pack.language }]} />
      <PageTitle title={heading?.text} lang={heading?.language} lead={t('lead')} />
      <SectionForm pack={pack} section={section} formKey={randomUUID()} />
    </>
  )
}
