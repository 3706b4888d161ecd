import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { type PartialDate, sayDate } from '@/lib/dates'
import { narrowed } from '@/lib/filters'
import { languageName } from '@/lib/i18n/language-name'
import { languageOf } from '@/lib/i18n/text-language'
import { routes } from '@/lib/routes'
import { CountryName } from '../organisation/country-name'
import { MovedWords } from '../baseline/moved-note'
import { SourceNote } from '../page/source-note'
import { DefinitionRows, type Definition } from '../ui/definition-rows'
import { Marginal } from '../ui/marginal'
import { Beside, GoverningText } from './governing-text'
import { NumericTarget } from './numeric-target'

/** What was promised: the text's own words first, the verb with its weight, then the facts. What the source leaves open is
 * said to be open. */
export function Promise({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.promise')
  const { wording, description, language, translated, verb, kind } = commitment
  return (
    <section id="promise" aria-labelledby="promise-title">
      <h2 id="promise-title" className="mb-3">
        {t('title')}
      </h2>
      <Marginal notes={<Checked commitment={commitment} />}>
        <div className="flow">
          {wording ? (
            <Wording text={wording} language={language}>
              <Beside language={language} texts={translated.wording} />
            </Wording>
          ) : (
            <p className="note">{t('noWording')}</p>
          )}
          {kind === 'numeric_target' ? <NumericTarget indicators={commitment.indicators} /> : null}
          <p className="measure">
            {verb ? t.rich(`verbMeans.${verb}`, { b: (words) => <b>{words}</b> }) : t('verbUnknown')}
          </p>
          {description ? (
            <div className="measure">
              <GoverningText text={description} language={language} translated={translated.description} />
            </div>
          ) : null}
          <DefinitionRows rows={usePromiseRows(commitment)} />
        </div>
      </Marginal>
    </section>
  )
}

function Wording({ text, language, children }: { text: string; language: string; children: ReactNode }) {
  const t = useTranslations('commitmentPage.promise')
  const locale = useLocale()
  return (
    <figure className="measure">
      <figcaption className="note">
        {t('wording')} · {languageName(language, locale)}
      </figcaption>
      <blockquote className="display pre mt-1 border-s-4 border-ink ps-4 text-lg" lang={language}>
        {text}
      </blockquote>
      {children}
    </figure>
  )
}

function Checked({
  commitment: { source, confidence, language, checkedOn, checkedSource },
}: {
  commitment: CommitmentInFull
}) {
  const t = useTranslations('commitmentPage.promise')
  const locale = useLocale()
  // Recorded by the organisation that promises: there is no text elsewhere to hold it against.
  if (!source && !checkedSource) return <p>{t('ownRecord')}</p>
  return (
    <SourceNote source={source} lang={languageOf(source, language)} confidence={confidence}>
      {checkedOn && checkedSource ? (
        <p>
          {t.rich('checkedOn', {
            date: sayDate({ on: checkedOn, precision: 'day' }, locale),
            source: () => <span lang={languageOf(checkedSource, language)}>{checkedSource}</span>,
          })}
        </p>
      ) : null}
    </SourceNote>
  )
}

const unknown = (words: string) => <span className="c-soft">{words}</span>

function usePromiseRows(commitment: CommitmentInFull): Definition[] {
  const t = useTranslations('commitmentPage.promise')
  const common = useTranslations('commitment')
  const locale = useLocale()
  const {
    kind,
    lead,
    statedLead,
    statedStatus,
    language,
    partners,
    countries,
    startsOn,
    dueOn,
    layer,
    pillars,
    plan,
  } = commitment
  const date = (on: PartialDate | null, none: string) => (on ? sayDate(on, locale) : unknown(none))
  const isRule = kind === 'standing_rule'
  return [
    {
      id: 'kind',
      term: t('kind'),
      value: (
        <>
          {common(`kind.${kind}`)}
          <p className="note">{t(`kindMeans.${kind}`)}</p>
        </>
      ),
    },
    {
      id: 'lead',
      term: t('lead'),
      value: lead ? (
        <OrganisationLink organisation={lead} />
      ) : statedLead ? (
        <q lang={languageOf(statedLead, language)}>{statedLead}</q>
      ) : (
        unknown(t('leadUnknown'))
      ),
    },
    ...(lead && statedLead
      ? [
          {
            id: 'statedLead',
            term: t('statedLead'),
            value: <q lang={languageOf(statedLead, language)}>{statedLead}</q>,
          },
        ]
      : []),
    ...(partners.length > 0
      ? [
          {
            id: 'partners',
            term: t('partners'),
            value: (
              <ul>
                {partners.map(({ role, organisation }) => (
                  <li key={organisation.code}>
                    <OrganisationLink organisation={organisation} />{' '}
                    <span className="note">({common(`partnerRole.${role}`)})</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      id: 'countries',
      term: t('countries'),
      value: countries.length > 0 ? <Countries countries={countries} /> : unknown(t('countriesUnknown')),
    },
    { id: 'starts', term: t(isRule ? 'inForce' : 'starts'), value: date(startsOn, t('startsUnknown')) },
    {
      id: 'due',
      term: t(isRule ? 'reviewBy' : 'due'),
      value: date(dueOn, t('dueUnknown')),
      note: commitment.firstDue.times > 0 ? <MovedWords {...commitment.firstDue} /> : null,
    },
    ...(layer ? [{ id: 'layer', term: t('layer'), value: common(`layer.${layer}`) }] : []),
    ...(pillars.length > 0
      ? [
          {
            id: 'pillar',
            term: t('pillar'),
            value: pillars.map((pillar, index) => (
              <span key={pillar.id}>
                {index > 0 ? ' / ' : null}
                <a
                  href={narrowed(routes.plan(locale, plan.code), { pillar: pillar.code })}
                  lang={pillar.language}
                >
                  {pillar.code} {pillar.title}
                </a>
              </span>
            )),
          },
        ]
      : []),
    ...(statedStatus
      ? [
          {
            id: 'statedStatus',
            term: t('statedStatus'),
            value: (
              <>
                <q lang={languageOf(statedStatus, language)}>{statedStatus}</q>
                <p className="note">{t('statedStatusNote')}</p>
              </>
            ),
          },
        ]
      : []),
    { id: 'recorder', term: t('recorder'), value: <OrganisationLink organisation={commitment.recorder} /> },
  ]
}

function OrganisationLink({
  organisation: { code, name, acronym, language },
}: {
  organisation: CommitmentInFull['recorder']
}) {
  const locale = useLocale()
  return (
    <a href={routes.organisation(locale, code)} lang={language}>
      {name}
      {acronym && !name.includes(acronym) ? ` (${acronym})` : null}
    </a>
  )
}

function Countries({ countries }: { countries: CommitmentInFull['countries'] }) {
  const locale = useLocale()
  return countries.map((country, index) => (
    <span key={country.code}>
      {index > 0 ? ', ' : null}
      <a href={routes.country(locale, country.code)}>
        <CountryName country={country} />
      </a>
    </span>
  ))
}
