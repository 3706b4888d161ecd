import { useLocale, useTranslations } from 'next-intl'
import type { FrameworkGaps } from '@/lib/coverage/queries/overview'
import { routes } from '@/lib/routes'
import { besideFor } from '../commitment/governing-text'
import { ConfidenceMark } from '../page/confidence-mark'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'

/** What of a framework nobody has committed to, and what is reached only through a crosswalk: questions, not failures. */
export function GapsPage({ gaps }: { gaps: FrameworkGaps }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  const { framework, bare, throughOnly, items } = gaps
  return (
    <>
      <PageTitle
        eyebrow={t('title')}
        title={t.rich('gaps.title', {
          framework: () => <span lang={framework.language}>{framework.name}</span>,
        })}
        lead={t('gaps.lead', { bare: bare.length, through: throughOnly.length, items })}
      />
      <div className="flow">
        <section aria-labelledby="nobody">
          <h2 id="nobody">{t('gaps.nobody', { count: bare.length })}</h2>
          <Marginal
            notes={
              <>
                <p>{t('gaps.question')}</p>
                <p>
                  <a href={routes.coverageSheet(locale, framework.code, 'plans')}>{t('crossing.sheet')}</a>
                </p>
              </>
            }
          >
            <Items framework={framework.code} items={bare} />
          </Marginal>
        </section>
        {throughOnly.length > 0 ? (
          <section aria-labelledby="through">
            <h2 id="through">{t('gaps.through', { count: throughOnly.length })}</h2>
            <Marginal notes={<p>{t('how.through')}</p>}>
              <Items framework={framework.code} items={throughOnly} />
            </Marginal>
          </section>
        ) : null}
      </div>
    </>
  )
}

function Items({ framework, items }: { framework: string; items: FrameworkGaps['bare'] }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  if (items.length === 0) return <p>{t('gaps.none')}</p>
  return (
    <ul className="rows">
      {items.map(({ id, code, title, language, titles, confidence }) => (
        <li key={id}>
          <a href={routes.frameworkItem(locale, framework, code)}>{code}</a>{' '}
          <span lang={language}>{title}</span>
          {besideFor(locale, language, titles).map((text) => (
            <span key={text.language} className="note block" lang={text.language}>
              {text.text}
            </span>
          ))}
          {confidence === 'high' ? null : (
            <span className="note block">
              <ConfidenceMark confidence={confidence} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
