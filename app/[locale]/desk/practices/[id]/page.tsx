import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { DeskPractice } from '@/components/practice/desk-practice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { practiceOnDesk } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('desk.look') }
}

export default async function DeskPracticePage({ params }: Props) {
  const { locale, id } = await params
  const practice = await practiceOnDesk(await actorOrSignIn(locale), id)
  if (!practice) notFound()
  const t = await getTranslations('practice')
  const { commitment } = practice
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPractices(locale), label: t('title') }]} />
      <PageTitle
        eyebrow={
          <a
            href={routes.commitment(locale, commitment.plan.code, commitment.code)}
            lang={commitment.language}
          >
            {commitment.code} {commitment.title}
          </a>
        }
        title={practice.title}
        lang={practice.language}
        lead={practice.state === 'draft' ? t('desk.oneLead') : undefined}
      />
      <DeskPractice practice={practice} keys={{ publish: randomUUID(), withdraw: randomUUID() }} />
    </>
  )
}
