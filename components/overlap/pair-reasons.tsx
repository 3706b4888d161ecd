import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ToldPair } from '@/lib/overlap/queries/told'
import { routes } from '@/lib/routes'
import { besideFor } from '../commitment/governing-text'

type Reasons = Pick<ToldPair, 'terms' | 'items' | 'organisations' | 'isSameLayer'>

/** Why two commitments are held to be alike, each reason by itself. */
export function PairReasons({ pair }: { pair: Reasons }) {
  const t = useTranslations('overlap.why')
  const locale = useLocale()
  return (
    <ul className="note reasons">
      {pair.terms.length > 0 ? (
        <li>{t.rich('terms', { words: () => <span lang="en">{pair.terms.join(', ')}</span> })}</li>
      ) : null}
      {pair.items.length > 0 ? (
        <li>
          {t('items')}{' '}
          {pair.items.map(({ code, title, language, framework, titles }, index) => {
            const beside = besideFor(locale, language, titles)[0]
            return (
              <Fragment key={code}>
                {index > 0 ? '; ' : null}
                <a href={routes.frameworkItem(locale, framework, code)}>{code}</a>{' '}
                <span lang={beside?.language ?? language}>{beside?.text ?? title}</span>
              </Fragment>
            )
          })}
        </li>
      ) : null}
      {pair.organisations.length > 0 ? (
        <li>
          {t('organisations')}{' '}
          {pair.organisations.map(({ code, name, language }, index) => (
            <Fragment key={code}>
              {index > 0 ? ', ' : null}
              <a href={routes.organisation(locale, code)} lang={language}>
                {name}
              </a>
            </Fragment>
          ))}
        </li>
      ) : null}
      {pair.isSameLayer ? <li>{t('layer')}</li> : null}
    </ul>
  )
}
