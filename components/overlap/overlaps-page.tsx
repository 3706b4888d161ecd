import { useLocale, useTranslations } from 'next-intl'
import type { OverlapsOnRecord } from '@/lib/overlap/queries/pairs'
import { routes } from '@/lib/routes'
import { CommitmentName } from '../commitment/standing-table'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { PairList } from './pair-list'
import { SettledList } from './settled-list'

/** What plans have in common without having agreed on it: groups, then pairs, the likest first, then what was settled. */
export function OverlapsPage({ overlaps, isFirst }: { overlaps: OverlapsOnRecord; isFirst: boolean }) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  const { plan, found, pairs, settled, next, previous } = overlaps
  const at = (after: string) => routes.overlaps(locale, plan?.code ?? null, after === '' ? null : after)
  return (
    <>
      <PageTitle
        eyebrow={
          plan ? (
            <>
              {t('title')} ·{' '}
              <a href={routes.plan(locale, plan.code)} lang={plan.language}>
                {plan.name}
              </a>
            </>
          ) : null
        }
        title={t('title')}
        lead={t('lead')}
      />
      <div className="flow">
        {isFirst && overlaps.groups.length > 0 ? <Groups groups={overlaps.groups} /> : null}
        <section aria-labelledby="pairs">
          <h2 id="pairs">{t('pairs', { count: found })}</h2>
          <Marginal
            notes={
              <>
                <p>{t('how.compared')}</p>
                <p>{t('how.question')}</p>
                <p>{t('how.quality')}</p>
              </>
            }
          >
            {pairs.length === 0 ? <p>{t('none')}</p> : <PairList pairs={pairs} />}
            {next === null && previous === null ? null : (
              <nav className="pager" aria-label={t('pages')}>
                {previous === null ? (
                  <span />
                ) : (
                  <a href={at(previous)} rel="prev">
                    {t('previous')}
                  </a>
                )}
                {next === null ? (
                  <span />
                ) : (
                  <a href={at(next)} rel="next">
                    {t('next')}
                  </a>
                )}
              </nav>
            )}
          </Marginal>
        </section>
        {isFirst && settled.length > 0 ? (
          <section aria-labelledby="settled">
            <h2 id="settled">{t('settled', { count: settled.length })}</h2>
            <SettledList settled={settled} />
          </section>
        ) : null}
      </div>
    </>
  )
}

function Groups({ groups }: { groups: OverlapsOnRecord['groups'] }) {
  const t = useTranslations('overlap')
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t('groups', { count: groups.length })}</h2>
      <p className="measure mb-3">{t('groupsLead')}</p>
      <ul className="rows">
        {groups.map((group) => (
          <li key={group.commitments.map(({ id }) => id).join()}>
            <details>
              <summary>
                {t('group', { count: group.commitments.length, plans: group.plans })}
                {group.terms.length > 0 ? (
                  <>
                    : <span lang="en">{group.terms.join(', ')}</span>
                  </>
                ) : null}
              </summary>
              <ul className="rows">
                {group.commitments.map((standing) => (
                  <li key={standing.id}>
                    <div>
                      <CommitmentName standing={standing} />
                    </div>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
