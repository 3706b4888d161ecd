import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Adopter } from '@/lib/practice/queries/family'
import type { PracticeInFull } from '@/lib/practice/queries/public'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'
import { CommitmentName } from '../commitment/standing-table'
import { Marginal } from '../ui/marginal'
import { Notice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { AdoptionWords } from './adoption-words'
import { PracticeTexts } from './practice-texts'
import { StateOfWork } from './state-of-work'

/** One practice: what was done and learned, where it came from, and where it went. */
export function PracticePage({ practice }: { practice: PracticeInFull }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  const { organisation, commitment, from, adopters, language, withdrawnOn } = practice
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <>
      <PageTitle
        eyebrow={<StateOfWork work={commitment.implementation} />}
        title={practice.title}
        lang={language}
      />
      <div className="flow">
        {withdrawnOn ? (
          <Notice kind="caution" title={t('withdrawnOn', { date: day(withdrawnOn) })}>
            <p lang={language}>{practice.withdrawnReason}</p>
          </Notice>
        ) : null}
        <Marginal
          notes={
            <>
              <p>
                {t.rich('writtenBy', {
                  date: day(practice.publishedOn),
                  organisation: () => (
                    <a href={routes.organisation(locale, organisation.code)} lang={organisation.language}>
                      {organisation.name}
                    </a>
                  ),
                })}
              </p>
              {from ? (
                <p>
                  {t('from')}{' '}
                  <a href={routes.practice(locale, from.id)} lang={from.language}>
                    {from.title}
                  </a>
                </p>
              ) : null}
              {withdrawnOn ? null : (
                <p className="noprint">
                  <a href={routes.adoptPractice(locale, practice.id)}>{t('adopt.link')}</a>
                  <br />
                  <a href={routes.deskPractice(locale, practice.id)}>{t('keep')}</a>
                </p>
              )}
            </>
          }
        >
          <div className="flow">
            <section aria-labelledby="of">
              <h2 id="of">{t('of')}</h2>
              <p>
                <CommitmentName standing={commitment} />
              </p>
              <p className="note">
                <WorkWord work={commitment.implementation} percent={commitment.percentComplete} />
              </p>
            </section>
            <PracticeTexts practice={practice} />
          </div>
        </Marginal>
        <section aria-labelledby="family">
          <h2 id="family">{t('family.title', { count: countOf(adopters) })}</h2>
          {adopters.length > 0 ? <Family adopters={adopters} /> : <p>{t('family.none')}</p>}
        </section>
      </div>
    </>
  )
}

const countOf = (adopters: readonly Adopter[]): number =>
  adopters.reduce((sum, adopter) => sum + 1 + countOf(adopter.adopters), 0)

function Family({ adopters }: { adopters: readonly Adopter[] }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  return (
    <ul className="rows">
      {adopters.map(({ commitment, adoptedOn, practice, adopters: further, ...words }) => (
        <li key={commitment.id}>
          <WorkWord work={commitment.implementation} percent={commitment.percentComplete} />
          <div className="measure">
            <CommitmentName standing={commitment} />
            <p className="note">
              <span lang={commitment.plan.language}>{commitment.plan.name}</span> ·{' '}
              {t('family.on', { date: sayDate({ on: adoptedOn, precision: 'day' }, locale) })}
            </p>
            <AdoptionWords words={words} />
            {practice ? (
              <p>
                {t('family.writtenUp')}{' '}
                <a href={routes.practice(locale, practice.id)} lang={practice.language}>
                  {practice.title}
                </a>
              </p>
            ) : null}
            {further.length > 0 ? <Family adopters={further} /> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
