import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpenWorkList } from '@/components/seat/open-work'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf, sayDate } from '@/lib/dates'
import { handedOverTo } from '@/lib/seat/queries/people'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'seat' })
  return { title: t('handed.title') }
}

export default async function HandedOverPage({ params }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const handovers = await handedOverTo(actor)
  const t = await getTranslations({ locale, namespace: 'seat' })
  return (
    <>
      <PageTitle title={t('handed.title')} lead={t('handed.lead')} />
      <div className="flow">
        {handovers.length === 0 ? <p className="measure">{t('handed.none')}</p> : null}
        {handovers.map(({ id, fromPerson, handedAt, work }) => (
          <section key={id} aria-labelledby={`from-${id}`}>
            <h2 id={`from-${id}`}>
              {t('handed.from', {
                person: fromPerson.name,
                date: sayDate({ on: dayOf(handedAt), precision: 'day' }, locale),
              })}
            </h2>
            <OpenWorkList work={work} isOurs />
          </section>
        ))}
      </div>
    </>
  )
}
