import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeopleList } from '@/components/person/people-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { keepingPolicy } from '@/lib/policy/keeping'
import { peopleToKeep } from '@/lib/person/queries'
import { peopleQuestion } from '@/lib/person/schema'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'people' })
  return { title: t('title') }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorHere(locale, keepingPolicy.keepPeople)
  const question = peopleQuestion.parse(await searchParams)
  const found = await peopleToKeep(actor, question, new Date())
  const t = await getTranslations({ locale, namespace: 'people' })
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <div className="btns">
          <LinkButton href={routes.newAdminPerson(locale)}>{t('add')}</LinkButton>
          <LinkButton href={routes.seats(locale)} kind="secondary">
            {t('invite')}
          </LinkButton>
        </div>
        <PeopleList locale={locale} search={question.search} {...found} />
      </div>
    </>
  )
}
