import { useTranslations } from 'next-intl'
import type { Reporting, Schedule } from '@/lib/progress/rules'
import type { Verdict } from '@/lib/review/rules'
import { StateWord } from '../ui/state-word'
import { reportingLook, scheduleLook, verdictLook, type Work, workLook } from './states'

// The four scales, each in its own family of shapes. They stay apart: no component takes two of them.

/** How the work stands. `percent` is what the lead reported, shown only while work is under way. */
export function WorkWord({ work, percent }: { work: Work | null; percent?: number | null | undefined }) {
  const t = useTranslations('progress')
  const chart = useTranslations('chart')
  return (
    <StateWord {...workLook(work, percent)}>
      {work === 'in_progress' && percent !== null && percent !== undefined
        ? chart('inProgressAt', { percent })
        : t(`implementation.${work ?? 'not_reported'}`)}
    </StateWord>
  )
}

export function ScheduleWord({ schedule }: { schedule: Schedule }) {
  const t = useTranslations('progress')
  return <StateWord {...scheduleLook[schedule]}>{t(`schedule.${schedule}`)}</StateWord>
}

export function ReportingWord({
  reporting,
  months = 0,
}: {
  reporting: Reporting
  months?: number | undefined
}) {
  const t = useTranslations('progress')
  return <StateWord {...reportingLook[reporting]}>{t(`reporting.${reporting}`, { months })}</StateWord>
}

export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('chart')
  return <StateWord {...verdictLook[verdict]}>{t(`verdict.${verdict}`)}</StateWord>
}
