import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sayDate } from '@/lib/dates'
import type { CountryPart, Parts } from '@/lib/joint/queries/parts'
import { routes } from '@/lib/routes'
import { ReportingWord, ScheduleWord, WorkWord } from '../chart/state-words'
import { CountryName, useCountryNames } from '../organisation/country-name'
import { OrganisationName } from '../organisation/organisation-name'
import { Table } from '../ui/table'

type Told = Omit<CountryPart, 'country' | 'weight' | 'withheld'>

/** The countries by the alphabet of the reader, each with its own part; after them those that belong to none. */
export function PartsTable({ parts }: { parts: Parts }) {
  const t = useTranslations('joint.parts')
  const locale = useLocale()
  const nameOf = useCountryNames()
  const countries = [...parts.countries].sort((a, b) =>
    nameOf(a.country.code, a.country.name).localeCompare(nameOf(b.country.code, b.country.name), locale),
  )
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'country', label: t('country'), header: true },
        { key: 'by', label: t('reportedBy') },
        { key: 'work', label: t('work') },
        { key: 'schedule', label: t('schedule') },
        { key: 'period', label: t('period') },
        { key: 'on', label: t('reportedOn') },
      ]}
      rows={[
        ...countries.map((part) => ({
          id: part.country.code,
          cells: {
            country: (
              <>
                <a href={routes.country(locale, part.country.code)}>
                  <CountryName country={part.country} />
                </a>
                {parts.rule === 'weighted' ? (
                  <span className="note block font-normal">{t('weight', { weight: part.weight })}</span>
                ) : null}
              </>
            ),
            by: <By part={part} leadCode={parts.leadCode} />,
            ...(part.withheld ? withheldCells(part.withheld) : cellsOf(part)),
          },
        })),
        ...parts.beside.map((part) => ({
          id: part.organisation?.code ?? '',
          cells: {
            country: (
              <>
                {t('besideName')}
                <span className="note block font-normal">{t('beside')}</span>
              </>
            ),
            by: <By part={part} leadCode={parts.leadCode} />,
            ...cellsOf(part),
          },
        })),
      ]}
    />
  )
}

function By({ part: { organisation }, leadCode }: { part: Told; leadCode: string | null }) {
  const t = useTranslations('joint.parts')
  if (!organisation) return <span className="c-soft">{t('nobody')}</span>
  return (
    <>
      <OrganisationName organisation={organisation} />
      {organisation.code === leadCode ? <span className="note"> ({t('lead')})</span> : null}
    </>
  )
}

const withheldCells = (withheld: NonNullable<CountryPart['withheld']>) => ({
  work: <Withheld withheld={withheld} />,
})

function Withheld({ withheld: { by, reason, on } }: { withheld: NonNullable<CountryPart['withheld']> }) {
  const t = useTranslations('joint.parts')
  const locale = useLocale()
  return (
    <>
      {t('withheldBy', { organisation: by?.name ?? '' })},{' '}
      {t('withheldSince', { date: sayDate({ on, precision: 'day' }, locale) })}
      <span className="note block">{reason ?? t('noReason')}</span>
    </>
  )
}

const cellsOf = (part: Told): Record<'work' | 'schedule' | 'period' | 'on', ReactNode> => ({
  work: <WorkWord work={part.implementation} percent={part.percentComplete} />,
  schedule: <Clock part={part} />,
  period: <Period period={part.period} />,
  on: <ReportedOn on={part.reportedOn} />,
})

function Clock({ part: { implementation, schedule, reporting, silentMonths } }: { part: Told }) {
  if (implementation === null) return '–'
  return (
    <>
      <ScheduleWord schedule={schedule} />
      {reporting === 'reported' ? null : (
        <span className="note block">
          <ReportingWord reporting={reporting} months={silentMonths} />
        </span>
      )}
    </>
  )
}

function Period({ period }: { period: Told['period'] }) {
  const locale = useLocale()
  if (!period) return '–'
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return `${day(period.start)} – ${day(period.end)}`
}

function ReportedOn({ on }: { on: string | null }) {
  const t = useTranslations('joint.parts')
  const locale = useLocale()
  return on ? sayDate({ on, precision: 'day' }, locale) : <span className="c-soft">{t('noReport')}</span>
}
