import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BeginForm, PlanChoice } from '@/components/desk/record/begin-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { planToBeginIn, plansToRecordIn } from '@/lib/commitment/queries/recording'
import { nothingHere } from '@/lib/nothing-here'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ plan?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('begin') }
}

export default async function NewCommitmentPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  if (!commitmentPolicy.record(viewer)) nothingHere(locale)
  const { plan: asked } = await searchParams
  const plan = typeof asked === 'string' ? await planToBeginIn(viewer, asked) : null
  if (asked !== undefined && !plan) nothingHere(locale)
  const t = await getTranslations('record')
  const crumbs = [
    { href: routes.deskCommitments(locale), label: t('ours') },
    ...(plan ? [{ href: routes.newCommitment(locale), label: t('begin') }] : []),
  ]
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageTitle
        eyebrow={plan ? <span lang={plan.language}>{plan.name}</span> : undefined}
        title={plan ? t('beginIn') : t('begin')}
        lead={plan ? t('beginInLead') : t('beginLead')}
      />
      {plan ? (
        <BeginForm plan={plan} language={viewer.language} formKey={randomUUID()} />
      ) : (
        <PlanChoice plans={await plansToRecordIn(viewer)} />
      )}
    </>
  )
}
