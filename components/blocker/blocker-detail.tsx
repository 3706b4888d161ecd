import { useTranslations } from 'next-intl'
import type { ToldBlocker } from '@/lib/blocker/queries/blockers'

/** What exactly lies in the way and in whose hands; where it is kept, that is said. */
export function BlockerDetail({ blocker: { detail, language } }: { blocker: ToldBlocker }) {
  const t = useTranslations('blocker')
  if (!detail) return <p className="note">{t('detailKept')}</p>
  return (
    <>
      <p className="pre" lang={language}>
        {detail.text}
      </p>
      <p className="note">
        {t('owner')}:{' '}
        {detail.owner ? <span lang={detail.owner.language}>{detail.owner.name}</span> : detail.ownerWords}
      </p>
      {detail.resolution ? (
        <p className="pre" lang={language}>
          {detail.resolution}
        </p>
      ) : null}
    </>
  )
}
