import { useLocale, useTranslations } from 'next-intl'
import type { Calendar as Dates, Forum } from '@/lib/forum/queries/calendar'
import { routes } from '@/lib/routes'
import { DemonstrationMark } from '../page/demonstration-mark'
import { PageTitle } from '../ui/page-title'
import { Calendar } from './calendar'

/** The calendar of forums; a meeting that was invented to be shown stands apart from those that will be held. */
export function ForumsPage({ dates, forums }: { dates: Dates; forums: readonly Forum[] }) {
  const t = useTranslations('forum')
  const pack = useTranslations('pack.public')
  const locale = useLocale()
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <p className="mb-6">
        <a href={routes.packs(locale)}>{pack('title')}</a>
      </p>
      <Calendar dates={dates} forums={forums} isDemonstration={false} />
      {forums.some(({ isDemonstration }) => isDemonstration) ? (
        <section className="mt-20">
          <DemonstrationMark />
          <p className="my-6">{t('invented')}</p>
          <Calendar dates={dates} forums={forums} isDemonstration />
        </section>
      ) : null}
    </>
  )
}
