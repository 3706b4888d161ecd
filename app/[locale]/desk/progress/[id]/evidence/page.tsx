import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EvidenceAdded } from '@/components/desk/report/evidence-added'
import { EvidenceForms } from '@/components/desk/report/evidence-forms'
import { ReportFrame } from '@/components/desk/report/report-frame'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/routes'
import { reportBeingWritten, type ReportProps } from '../written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('step.evidence.title') }
}

type Props = ReportProps & { searchParams: Promise<{ tooLarge?: string | string[] }> }

export default async function EvidencePage(props: Props) {
  const { tooLarge } = await props.searchParams
  const { locale, report } = await reportBeingWritten(props)
  const t = await getTranslations('report')
  return (
    <ReportFrame report={report} step="evidence">
      <EvidenceAdded report={report} formKeys={report.evidence.map(() => randomUUID())} />
      <EvidenceForms
        report={report}
        isTooLarge={tooLarge !== undefined}
        formKeys={{ file: randomUUID(), link: randomUUID() }}
      />
      <p className="btns">
        <LinkButton kind="secondary" href={routes.deskProgressStep(locale, report.id, 'check')}>
          {t('continueToCheck')}
        </LinkButton>
        <a href={routes.deskProgress(locale, report.id)}>{t('toList')}</a>
      </p>
    </ReportFrame>
  )
}
