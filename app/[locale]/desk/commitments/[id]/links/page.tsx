import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinksPage } from '@/components/commitment-link/links-page'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { linksOnDesk } from '@/lib/commitment-link/queries'
import { dayOf } from '@/lib/dates'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('commitmentLink')
  return { title: t('title') }
}

export default async function LinksOnDeskPage({ params }: Props) {
  const { locale, id } = await params
  const commitment = await linksOnDesk(await actorOrSignIn(locale), id, dayOf(new Date()))
  if (!commitment) notFound()
  const t = await getTranslations('commitmentLink')
  const name = `${commitment.code} ${commitment.title}`
  const keys = Object.fromEntries(commitment.links.map((each) => [each.id, randomUUID()]))
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: routes.deskCommitment(locale, id), label: name, lang: commitment.language }]}
      />
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <LinksPage commitment={commitment} keys={keys} formKey={randomUUID()} />
      </div>
    </>
  )
}
