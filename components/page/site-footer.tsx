import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'

/** What stands at the foot of every public page; `about` is its address without a language, `children` what belongs to it alone. */
export function SiteFooter({ about, children }: { about: string | undefined; children?: ReactNode }) {
  const t = useTranslations('page')
  const error = useTranslations('error')
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
          <p>
            <a href={routes.reportError(locale, about)}>{error('reportHere')}</a>
          </p>
        </div>
      </div>
    </footer>
  )
}
