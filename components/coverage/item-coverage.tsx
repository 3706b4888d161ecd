import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import { sizeOf } from '@/lib/coverage/rules'
import { routes } from '@/lib/routes'
import { useCountryNames } from '../organisation/country-name'
import { DefinitionRows } from '../ui/definition-rows'
import { Marginal } from '../ui/marginal'
import { MixWords } from './mix-words'

/** How an item is covered: how far the work is, how many hands are in it, and who is missing. */
export function ItemCoverage({ item }: { item: FrameworkItemInFull }) {
  const t = useTranslations('coverage.ofItem')
  const practice = useTranslations('practice')
  const sayCountry = useCountryNames()
  const locale = useLocale()
  const { coverage, framework, code } = item
  const { hands, missing } = coverage
  const sheet = (by: 'plans' | 'countries' | 'layers') =>
    routes.coverageSheet(locale, framework.code, by, code)
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t('title')}</h2>
      <Marginal
        notes={
          <>
            {hands.asked > 0 ? (
              <p>{t('askedHow', { asked: hands.asked, repeated: hands.repeated })}</p>
            ) : null}
            <p>{t('missingHow')}</p>
          </>
        }
      >
        <p>
          <a href={sheet('plans')}>{t('by')}</a> · <a href={sheet('countries')}>{t('byCountry')}</a> ·{' '}
          <a href={sheet('layers')}>{t('byLayer')}</a> ·{' '}
          <a href={routes.practices(locale, { by: 'items', code })}>{practice('title')}</a>
        </p>
        {sizeOf(coverage.direct) > 0 ? (
          <>
            <p className="mt-3">{t('work')}</p>
            <MixWords mix={coverage.direct} />
            <h3 className="mt-4">{t('hands')}</h3>
            <DefinitionRows
              rows={(['commitments', 'plans', 'owners', 'partners', 'forums', 'asked'] as const).map(
                (each) => ({
                  id: each,
                  term: t(each),
                  value: hands[each],
                }),
              )}
            />
          </>
        ) : null}
        <h3 className="mt-4">{t('missing')}</h3>
        <p className="measure">
          {missing.length === 0
            ? t('missingNone')
            : missing.map(({ code: country, name }, index) => (
                <Fragment key={country}>
                  {index > 0 ? ', ' : null}
                  <a href={routes.country(locale, country)}>{sayCountry(country, name)}</a>
                </Fragment>
              ))}
        </p>
      </Marginal>
    </section>
  )
}
