import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { WritePractice } from '@/components/practice/write-practice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { practiceOnDesk } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('desk.one') }
}

export default async function WritePracticePage({ params }: Props) {
  const { locale, id } = await params
  const practice = await practiceOnDesk(await actorOrSignIn(locale), id)
  if (!practice?.mayWrite || practice.state === 'withdrawn') notFound()
  const t = await getTranslations('practice')
  const { commitment } = practice
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.deskPractices(locale), label: t('title') },
          { href: routes.deskPractice(locale, id), label: t('desk.look') },
        ]}
      />
      <PageTitle
        eyebrow={
          <a
            href={routes.commitment(locale, commitment.plan.code, commitment.code)}
            lang={commitment.language}
          >
            {commitment.code} {commitment.title}
          </a>
        }
        title={t('desk.one')}
        lead={t('desk.oneLead')}
      />
      <WritePractice practice={practice} formKey={randomUUID()} />
    </>
  )
}
