import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisputeAnswerForms } from '@/components/crosswalk/dispute-answer-forms'
import { DisputeState } from '@/components/crosswalk/dispute-state'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { disputeReceived } from '@/lib/crosswalk/queries/disputes'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dispute')
  return { title: t('queue') }
}

export default async function ReceivedDisputePage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [dispute, t] = await Promise.all([disputeReceived(viewer, id), getTranslations('dispute')])
  if (!dispute) nothingHere(locale)
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminDisputes(locale), label: t('queue') }]} />
      <PageTitle title={dispute.reference}>
        {dispute.answeredBy ? (
          <p className="note">{t('answeredBy', { person: dispute.answeredBy })}</p>
        ) : null}
      </PageTitle>
      <div className="flow">
        <DisputeState dispute={dispute} />
        <DisputeAnswerForms dispute={dispute} keys={{ takeUp: randomUUID(), answer: randomUUID() }} />
      </div>
    </>
  )
}
