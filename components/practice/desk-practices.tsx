import { useLocale, useTranslations } from 'next-intl'
import { writePractice } from '@/lib/practice/actions'
import type { PracticesOnDesk } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'
import { EmptyState } from '../page/empty-state'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'

/** What one's organisation wrote up, what of its ended work it could write up, and what others offer. */
export function DeskPractices({ desk, keys }: { desk: PracticesOnDesk; keys: Record<string, string> }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  const { own, toWrite, others } = desk
  return (
    <div className="flow">
      <section aria-labelledby="own">
        <h2 id="own">{t('desk.own')}</h2>
        {own.length === 0 ? <EmptyState title={t('desk.none')}>{t('desk.noneWhy')}</EmptyState> : null}
        <ul className="rows">
          {own.map(({ id, title, language, state, adopted }) => (
            <li key={id}>
              <span>{t(`state.${state}`)}</span>
              <span>
                <a href={routes.deskPractice(locale, id)} lang={language}>
                  {title}
                </a>
                {state === 'draft' ? null : (
                  <span className="note block">{t('adoptedTimes', { count: adopted })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {toWrite.length > 0 ? (
        <section aria-labelledby="write">
          <h2 id="write">{t('desk.write')}</h2>
          <p className="measure mb-3">{t('desk.writeLead')}</p>
          <ul className="rows">
            {toWrite.map(({ id, code, title, language, isDone }) => (
              <li key={id}>
                <span>{t(isDone ? 'wasDone' : 'wasEnded')}</span>
                <div>
                  <p lang={language}>
                    {code} {title}
                  </p>
                  <ActionForm
                    action={writePractice}
                    idempotencyKey={keys[id] ?? ''}
                    label={t('desk.writeUp', { code })}
                  >
                    <input type="hidden" name="commitmentId" value={id} />
                    <Button kind="quiet">{t('desk.writeUp', { code })}</Button>
                  </ActionForm>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="others">
        <h2 id="others">{t('desk.others')}</h2>
        {others.length === 0 ? <p>{t('desk.noOthers')}</p> : null}
        <ul className="rows">
          {others.map(({ id, title, language, organisation }) => (
            <li key={id}>
              <span lang={organisation.language}>{organisation.name}</span>
              <span>
                <a href={routes.practice(locale, id)} lang={language}>
                  {title}
                </a>{' '}
                <a className="note block" href={routes.adoptPractice(locale, id)}>
                  {t('adopt.link')}
                </a>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
