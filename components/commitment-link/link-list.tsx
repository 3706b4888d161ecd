import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LinkedCommitment } from '@/lib/commitment-link/queries'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'

/** How a commitment stands to others, on its own page; nothing where nobody recorded a link. */
export function PublicLinks({ links }: { links: readonly LinkedCommitment[] }) {
  const t = useTranslations('commitmentLink')
  if (links.length === 0) return null
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('title')}</h2>
      <LinkList links={links} />
    </section>
  )
}

export function LinkList({
  links,
  actOn,
}: {
  links: readonly LinkedCommitment[]
  /** What can be done with each, on the desk. */
  actOn?: (link: LinkedCommitment) => ReactNode
}) {
  const t = useTranslations('commitmentLink')
  const locale = useLocale()
  return (
    <ul className="rows">
      {links.map((link) => (
        <li key={link.id}>
          <span>{t(`saying.${link.saying}`)}</span>
          <div className="measure">
            <a
              href={routes.commitment(locale, link.other.plan.code, link.other.code)}
              lang={link.other.language}
            >
              {link.other.code} {link.other.title}
            </a>
            <p className="note">
              <WorkWord work={link.other.implementation} percent={link.other.percentComplete} />
              {link.other.dueOn ? ` · ${t('due', { date: sayDate(link.other.dueOn, locale) })}` : null}
            </p>
            <LinkWarning link={link} />
            {actOn?.(link)}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What this commitment depends on is late: said in a sentence on the page of the one that waits. */
function LinkWarning({ link: { warning, other } }: { link: LinkedCommitment }) {
  const t = useTranslations('commitmentLink.warning')
  const locale = useLocale()
  if (warning === null || !other.dueOn) return null
  const now = sayDate(other.dueOn, locale)
  return (
    <p>
      <strong>
        {warning === 'slipped' && other.firstDueOn
          ? t('slipped', { code: other.code, first: sayDate(other.firstDueOn, locale), now })
          : t('overdue', { code: other.code, now })}
      </strong>
    </p>
  )
}
