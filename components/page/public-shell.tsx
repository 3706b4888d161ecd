import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { withoutLanguage } from '@/lib/routes'
import { WeaveSheet } from '../chart/weave-sheet'
import { AsOfForm } from '../past/as-of-form'
import { PastBanner } from '../past/past-banner'
import { ShapeSheet } from '../ui/shape'
import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { DemonstrationMark } from './demonstration-mark'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** The public wing's page: head, way back, content, foot. Each page wraps itself, since only it knows its address. */
export function PublicShell({
  path,
  crumbs = [],
  demonstration,
  footer,
  children,
}: {
  path: string
  crumbs?: readonly Crumb[]
  demonstration?: boolean
  footer?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('page')
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <ShapeSheet />
      <WeaveSheet />
      <PastBanner path={path} />
      {demonstration ? <DemonstrationMark /> : null}
      <SiteHeader path={path} />
      <main className="page" id="content" tabIndex={-1}>
        {crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : <div className="h-6" />}
        {children}
      </main>
      <SiteFooter about={aboutOf(path)}>
        {footer}
        <AsOfForm path={path} />
      </SiteFooter>
    </>
  )
}

/** What an error on this page would be about. The address of somebody's own report is not to be passed on. */
function aboutOf(path: string): string | undefined {
  const about = withoutLanguage(path) || '/'
  return /^\/(report-an-error|dispute-a-link)/.test(about) ? undefined : about
}
