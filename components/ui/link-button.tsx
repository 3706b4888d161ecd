import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button'

/** A link that begins something, so it looks like the act that it begins. */
export function LinkButton({
  href,
  kind,
  lang,
  children,
}: {
  href: string
  kind?: ButtonKind
  lang?: string
  children: ReactNode
}) {
  return (
    <a className={buttonClass(kind)} href={href} lang={lang} hrefLang={lang}>
      {children}
    </a>
  )
}
