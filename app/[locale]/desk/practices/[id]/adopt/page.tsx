import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { AdoptForm, PlanToAdoptInto } from '@/components/practice/adopt-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { planToBeginIn } from '@/lib/commitment/queries/recording'
import { practiceToAdoptOnDesk } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ plan?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('adopt.title') }
}

export default async function AdoptPracticePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const offered = await practiceToAdoptOnDesk(viewer, id)
  if (!offered) notFound()
  const { plan: asked } = await searchParams
  const plan = typeof asked === 'string' ? await planToBeginIn(viewer, asked) : null
  if (asked !== undefined && !plan) notFound()
  const t = await getTranslations('practice')
  const { practice, plans } = offered
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.deskPractices(locale), label: t('title') },
          ...(plan ? [{ href: routes.adoptPractice(locale, id), label: t('adopt.title') }] : []),
        ]}
      />
      <PageTitle
        eyebrow={
          <a href={routes.practice(locale, id)} lang={practice.language}>
            {practice.title}
          </a>
        }
        title={t('adopt.title')}
        lead={t('adopt.lead')}
      />
      {plan ? (
        <AdoptForm practice={practice} plan={plan} language={viewer.language} formKey={randomUUID()} />
      ) : (
        <PlanToAdoptInto id={id} plans={plans} />
      )}
    </>
  )
}
