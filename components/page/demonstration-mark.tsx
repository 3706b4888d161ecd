import { useTranslations } from 'next-intl'

/** Stands above everything that was invented to be shown. */
export function DemonstrationMark() {
  const t = useTranslations('page')
  return (
    <aside className="ribbon">
      <p className="page">{t('demonstration')}</p>
    </aside>
  )
}
