import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportStart } from '@/components/desk/report/period-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { nothingHere } from '@/lib/nothing-here'
import { commitmentToReport } from '@/lib/progress/queries/reportable'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('begin') }
}

export default async function NewReportPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const commitment = await commitmentToReport(viewer, id, dayOf(new Date()))
  if (!commitment) nothingHere(locale)
  const t = await getTranslations('report')
  const name = `${commitment.code} ${commitment.title}`
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.desk(locale), label: t('desk') },
          { href: routes.deskCommitment(locale, id), label: name, lang: commitment.language },
        ]}
      />
      <PageTitle title={t('begin')} lead={commitment.last ? undefined : t('beginLead')} />
      <div className="flow">
        <ReportStart
          commitment={commitment}
          language={viewer.language}
          formKeys={{ begin: randomUUID(), noChange: randomUUID() }}
        />
      </div>
    </>
  )
}
