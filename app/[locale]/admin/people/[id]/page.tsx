import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { Access, GiveSeatForm, PasswordLink, PersonFacts, SeatsHeld } from '@/components/person/person-detail'
import { PageTitle } from '@/components/ui/page-title'
import { env } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'
import { nothingHere } from '@/lib/nothing-here'
import { linkJustMade, personInFull, seatChoices } from '@/lib/person/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'people' })
  return { title: t('title') }
}

export default async function PersonPage({ params }: Props) {
  const { locale, id } = await params
  const actor = await actorHere(locale, keepingPolicy.keepPeople)
  const now = new Date()
  const [person, choices, made] = await Promise.all([
    personInFull(actor, id, now),
    seatChoices(actor),
    linkJustMade(actor, id, now),
  ])
  if (!person) nothingHere(locale)
  const t = await getTranslations({ locale, namespace: 'people' })
  // The link speaks to the person, not to the administrator.
  const theirs = isLocale(person.language) ? person.language : locale
  const address = made ? `${env.publicUrl}${routes.setPassword(theirs, made.link)}` : null
  return (
    <>
      <PageTitle eyebrow={<a href={routes.adminPeople(locale)}>{t('title')}</a>} title={person.name} />
      <div className="flow">
        {made && address ? <PasswordLink person={person} made={{ address, until: made.until }} /> : null}
        <PersonFacts person={person} />
        <section aria-labelledby="seats">
          <h2 id="seats">{t('one.seats')}</h2>
          <SeatsHeld person={person} newKey={randomUUID} />
        </section>
        <section aria-labelledby="access">
          <h2 id="access">{t('one.access')}</h2>
          <div className="flow">
            <Access person={person} newKey={randomUUID} />
          </div>
        </section>
        <section aria-labelledby="give-seat">
          <h2 id="give-seat">{t('one.giveSeat')}</h2>
          <GiveSeatForm person={person} choices={choices} newKey={randomUUID} />
        </section>
      </div>
    </>
  )
}
