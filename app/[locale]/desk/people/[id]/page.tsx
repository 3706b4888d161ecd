import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandOverForm, LeaveEmptyForm } from '@/components/seat/leave-forms'
import { OpenWorkList } from '@/components/seat/open-work'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { nothingHere } from '@/lib/nothing-here'
import { roleLabels } from '@/lib/person/labels'
import { routes } from '@/lib/routes'
import { leaving } from '@/lib/seat/queries/people'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'seat' })
  return { title: t('leave.title') }
}

export default async function LeaveSeatPage({ params }: Props) {
  const { locale, id } = await params
  const actor = await actorOrSignIn(locale)
  const found = await leaving(actor, id, new Date())
  if (!found) nothingHere(locale)
  const t = await getTranslations({ locale })
  const { person, seat, isLast, work } = found
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.seats(locale)}>{t('seat.people.title')}</a>}
        title={t('seat.leave.titleOf', { person: person.name })}
        lead={t('seat.leave.lead', { role: t(roleLabels[seat.role]), organisation: seat.organisation.name })}
      />
      <div className="flow">
        <section aria-labelledby="open-work">
          <h2 id="open-work">
            {t(isLast ? 'seat.work.titleLast' : 'seat.work.title', { person: person.name })}
          </h2>
          <OpenWorkList work={work} isOurs={seat.organisationId === actor.acting.id} />
        </section>
        <section aria-labelledby="hand-over">
          <h2 id="hand-over">{t('seat.leave.handOverTitle')}</h2>
          <p className="measure">{t('seat.leave.handOverLead')}</p>
          <HandOverForm leaving={found} formKey={randomUUID()} />
        </section>
        <section aria-labelledby="end">
          <h2 id="end">{t('seat.leave.endTitle')}</h2>
          <LeaveEmptyForm leaving={found} formKey={randomUUID()} />
        </section>
      </div>
    </>
  )
}
