import { useTranslations } from 'next-intl'

/** Whether a practice tells of work that was done or of work that was ended. */
export function StateOfWork({ work }: { work: string | null }) {
  const t = useTranslations('practice')
  return <span>{t(work === 'discontinued' ? 'wasEnded' : 'wasDone')}</span>
}
