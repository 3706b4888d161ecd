import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Standing } from '@/lib/commitment/queries/standings'
import { scheduleLook, workLook } from '../chart/states'
import { ScheduleWord, WorkWord } from '../chart/state-words'
import { StateWord } from '../ui/state-word'
import { useLabel } from './use-label'

type Status = Pick<Standing, 'implementation' | 'percentComplete' | 'schedule' | 'labels'>
type Props = {
  status: Status
  /** Among commitments of one plan, in that plan's words; across plans in the common ones. */
  isOwn: boolean
  /** The common word under it. */
  withCommon?: boolean
}

/** How the work stands as its plan says it. The shape is the common value's, whatever the word. */
export function WorkLabel({ status, isOwn, withCommon }: Props) {
  const t = useTranslations('scale')
  const progress = useTranslations('progress.implementation')
  const say = useLabel()
  const { implementation, percentComplete, labels } = status
  if (!isOwn || !labels.work || !implementation)
    return <WorkWord work={implementation} percent={percentComplete} />
  const { text, lang } = say(labels.work)
  return (
    <>
      <StateWord {...workLook(implementation, percentComplete)}>
        <span lang={lang}>{text}</span>
        {implementation === 'in_progress' && percentComplete !== null
          ? t('percent', { percent: percentComplete })
          : null}
      </StateWord>
      {withCommon ? <Common>{progress(implementation)}</Common> : null}
    </>
  )
}

export function ScheduleLabel({ status: { schedule, labels }, isOwn, withCommon }: Props) {
  const progress = useTranslations('progress.schedule')
  const say = useLabel()
  if (!isOwn || !labels.schedule) return <ScheduleWord schedule={schedule} />
  const { text, lang } = say(labels.schedule)
  return (
    <>
      <StateWord {...scheduleLook[schedule]}>
        <span lang={lang}>{text}</span>
      </StateWord>
      {withCommon ? <Common>{progress(schedule)}</Common> : null}
    </>
  )
}

function Common({ children }: { children: ReactNode }) {
  const t = useTranslations('scale')
  return (
    <p className="note">
      {t('inCommon')} {children}
    </p>
  )
}
