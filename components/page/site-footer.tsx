import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'

/** What stands at the foot of every public page; `children` for what belongs to this page alone. */
export function SiteFooter({ children }: { children?: ReactNode }) {
  const t = useTranslations('page')
  const locale = useLocale()
  return (
    <footer className="foot">
      <div className="page foot-cols note">
        <div className="measure">
          <p>
            <strong>{t('name')}.</strong> {t('motto')}.
          </p>
          <p>{t('footer')}</p>
          {children}
        </div>
        <div className="noprint">
          <p>
            <a href={routes.about(locale)}>{t('about')}</a>
          </p>
        </div>
      </div>
    </footer>
  )
}
