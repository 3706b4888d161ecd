import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WeaveSheet } from '../chart/weave-sheet'
import { ShapeSheet } from '../ui/shape'
import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { DemonstrationMark } from './demonstration-mark'
import { DeskHeader, type DeskHeaderProps } from './desk-header'

/** The desk's page: denser than the public wing, and of the same house. */
export function DeskShell({
  crumbs = [],
  demonstration,
  children,
  ...header
}: DeskHeaderProps & { crumbs?: readonly Crumb[]; demonstration?: boolean; children: ReactNode }) {
  const t = useTranslations('page')
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <ShapeSheet />
      <WeaveSheet />
      {demonstration ? <DemonstrationMark /> : null}
      <DeskHeader {...header} />
      <main className="page desk" id="content" tabIndex={-1}>
        {crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : <div className="h-4" />}
        {children}
      </main>
      <div className="foot" />
    </>
  )
}
