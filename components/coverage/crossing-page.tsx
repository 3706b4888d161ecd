import { useLocale, useTranslations } from 'next-intl'
import type { CoverageCrossing } from '@/lib/coverage/queries/crossing'
import { axisOf, sizeOf } from '@/lib/coverage/rules'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { StandingTable } from '../commitment/standing-table'
import { besideFor } from '../commitment/governing-text'
import { PracticeList } from '../practice/practices-page'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { MixWords } from './mix-words'
import { useRowNames } from './row-name'

/** One crossing: whose commitments serve the item, or why there are none. */
export function CrossingPage({ crossing }: { crossing: CoverageCrossing }) {
  const t = useTranslations('coverage')
  const practice = useTranslations('practice')
  const locale = useLocale()
  const nameOf = useRowNames(crossing.sheet)
  const { framework, item, row, why, commitments, marks } = crossing
  const { name, lang, href } = nameOf(row)
  const all = sizeOf(crossing.direct) + sizeOf(crossing.derived)
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            {t('title')} · <a href={routes.frameworkItem(locale, framework.code, item.code)}>{item.code}</a>{' '}
            <span lang={item.language}>{item.title}</span>
            {besideFor(locale, item.language, item.titles).map((text) => (
              <span key={text.language} className="note block" lang={text.language}>
                {text.text}
              </span>
            ))}
          </>
        }
        title={name}
        lang={lang}
        lead={t('crossing.lead', { named: sizeOf(crossing.direct), through: sizeOf(crossing.derived) })}
      />
      <div className="flow">
        {why ? (
          <section aria-labelledby="why">
            <h2 id="why">{t(why === 'planned_not_reported' ? 'crossing.stands' : 'crossing.why')}</h2>
            <p className="measure">{t(`why.${why}`)}</p>
          </section>
        ) : null}
        {crossing.practices.length > 0 ? (
          <section aria-labelledby="practices">
            <h2 id="practices">{practice('elsewhere')}</h2>
            <PracticeList practices={crossing.practices} />
          </section>
        ) : null}
        {marks.length > 0 ? <Marks marks={marks} /> : null}
        {commitments.length > 0 ? (
          <section aria-labelledby="commitments">
            <h2 id="commitments">{t('crossing.commitments')}</h2>
            <Marginal
              notes={
                <>
                  <p>{t('how.through')}</p>
                  {all > commitments.length ? (
                    <p>{t('crossing.shown', { shown: commitments.length, all })}</p>
                  ) : null}
                </>
              }
            >
              <MixWords mix={crossing.direct} />
              <StandingTable
                caption={t('crossing.commitments')}
                captionHidden
                extra={t('crossing.how')}
                rows={commitments.map(({ standing, isDirect, isBelow }) => ({
                  standing,
                  extra: t(`crossing.${isDirect ? 'direct' : 'derived'}${isBelow ? 'Below' : ''}`),
                }))}
              />
            </Marginal>
          </section>
        ) : null}
        <p>
          <a href={href} lang={lang}>
            {name}
          </a>{' '}
          · <a href={routes.coverageSheet(locale, framework.code, crossing.sheet)}>{t('crossing.sheet')}</a>
          {axisOf(crossing.sheet) === 'layer' ? null : (
            <>
              {' '}
              ·{' '}
              <a href={routes.markCrossing(locale, framework.code, crossing.sheet, item.code, row.code)}>
                {t('marks.mark')}
              </a>
            </>
          )}
        </p>
      </div>
    </>
  )
}

function Marks({ marks }: { marks: CoverageCrossing['marks'] }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('marks.title')}</h2>
      <ul className="rows">
        {marks.map((mark) => (
          <li key={mark.id}>
            <p lang={mark.language}>{mark.reason}</p>
            <p className="note">
              {t.rich('marks.by', {
                date: sayDate({ on: mark.markedOn, precision: 'day' }, locale),
                item: mark.item.code,
                organisation: () => (
                  <a
                    href={routes.organisation(locale, mark.organisation.code)}
                    lang={mark.organisation.language}
                  >
                    {mark.organisation.name}
                  </a>
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
