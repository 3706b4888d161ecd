import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { OpeningChoice } from '@/components/round/opening-choice'
import { OpeningForm } from '@/components/round/opening-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { roundPolicy } from '@/lib/policy/round'
import { openingChoices, openingFor } from '@/lib/round/queries/opening'
import { routes } from '@/lib/routes'

type Asked = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ plan?: Asked; meeting?: Asked }>
}

const one = (asked: Asked) => (typeof asked === 'string' ? asked : undefined)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('round')
  return { title: t('open') }
}

export default async function NewRoundPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  if (!roundPolicy.see(viewer)) notFound()
  const { plan, meeting } = await searchParams
  const today = dayOf(new Date())
  const isAsked = plan !== undefined || meeting !== undefined
  const opening = isAsked ? await openingFor(viewer, { plan: one(plan), meeting: one(meeting) }, today) : null
  if (isAsked && !opening) notFound()
  const t = await getTranslations('round')
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.rounds(locale), label: t('title') },
          ...(opening ? [{ href: routes.newRound(locale), label: t('open') }] : []),
        ]}
      />
      <PageTitle
        title={t('open')}
        lead={opening ? undefined : t('openLead')}
        eyebrow={opening ? (opening.meeting?.label ?? opening.plans[0]?.name) : undefined}
      />
      {opening ? (
        <OpeningForm opening={opening} formKey={randomUUID()} />
      ) : (
        <OpeningChoice choices={await openingChoices(viewer, today)} />
      )}
    </>
  )
}
