import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BlockersOfCommitment } from '@/components/blocker/blockers-of-commitment'
import { MarkForm } from '@/components/blocker/mark-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { blockersOnDesk } from '@/lib/blocker/queries/blockers'
import { dayOf } from '@/lib/dates'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('blocker')
  return { title: t('deskTitle') }
}

export default async function BlockersPage({ params }: Props) {
  const { locale, id } = await params
  const commitment = await blockersOnDesk(await actorOrSignIn(locale), id, dayOf(new Date()))
  if (!commitment) notFound()
  const t = await getTranslations('blocker')
  const name = `${commitment.code} ${commitment.title}`
  const keys = Object.fromEntries(commitment.blockers.map((each) => [each.id, randomUUID()]))
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: routes.deskCommitment(locale, id), label: name, lang: commitment.language }]}
      />
      <PageTitle title={t('deskTitle')} lead={t('deskLead')} />
      <div className="flow">
        <BlockersOfCommitment commitment={commitment} keys={keys} />
        <section className="space-y-3" aria-labelledby="mark">
          <h2 id="mark">{t('mark')}</h2>
          <MarkForm commitment={commitment} formKey={randomUUID()} />
        </section>
      </div>
    </>
  )
}
