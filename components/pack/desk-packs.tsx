import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PacksOnDesk } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'
import { EmptyState } from '../page/empty-state'

/** A coordinator's packs, and what new ones can be begun from. */
export function DeskPacks({ desk }: { desk: PacksOnDesk }) {
  const t = useTranslations('pack.desk')
  const locale = useLocale()
  const { packs, templates } = desk
  return (
    <div className="flow">
      <section aria-labelledby="packs">
        <h2 id="packs">{t('packs')}</h2>
        {packs.length === 0 ? <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState> : null}
        <ul className="rows">
          {packs.map(({ id, name, language, state, frozenOn, template, meeting }) => (
            <li key={id}>
              <span>{t(`state.${state}`)}</span>
              <span>
                <a href={routes.deskPack(locale, id)} lang={language}>
                  {name}
                </a>
                <span className="note block" lang="en">
                  {template.forum.name}
                  {meeting ? ` · ${meeting.label}` : null}
                </span>
                {frozenOn ? (
                  <span className="note block">{sayDate({ on: frozenOn, precision: 'day' }, locale)}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">{t('begin')}</h2>
        <p className="measure mb-3">{t('beginLead')}</p>
        <ul className="rows">
          {templates.map(({ id, name, language, forum }) => (
            <li key={id}>
              <span lang="en">{forum}</span>
              <a href={routes.newPack(locale, id)} lang={language}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={routes.packTemplates(locale)}>{t('templates')}</a>
        </p>
      </section>
    </div>
  )
}
