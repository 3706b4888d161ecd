import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DisputeForm } from '@/components/crosswalk/dispute-form'
import { LinkInWords } from '@/components/crosswalk/dispute-state'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { linkToDispute } from '@/lib/crosswalk/queries/disputes'
import { visitor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; link: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'dispute' })
  return { title: t('title'), robots: { index: false } }
}

export default async function DisputePage({ params }: Props) {
  const { locale, link: id } = await params
  // Whoever is signed in sees what everybody sees: the same form, about the same links.
  const link = await linkToDispute(visitor, id)
  if (!link) notFound()
  const t = await getTranslations({ locale, namespace: 'dispute' })
  return (
    <PublicShell
      path={routes.disputeLink(locale, id)}
      crumbs={[
        { href: routes.crosswalk(locale, link.crosswalk.code), label: link.crosswalk.name, lang: 'en' },
      ]}
    >
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <LinkInWords link={link} />
        <DisputeForm link={link} formKey={randomUUID()} />
      </div>
    </PublicShell>
  )
}
