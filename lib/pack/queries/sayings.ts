import 'server-only'
import { sayDate } from '@/lib/dates'
import { env } from '@/lib/env'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { translatorOf } from '@/lib/i18n/translator'
import { routes } from '@/lib/routes'
import type { Sayings } from '../fields'

const rightToLeft = /^(ar|fa|ur|ms-Arab)/

/** What a pack says by itself, in its own language where Concord speaks it, else in English. */
export function sayingsIn(language: string): Sayings {
  const spoken = isLocale(language) ? language : defaultLocale
  const t = translatorOf(spoken)
  const pack = (key: string, values?: Record<string, string | number>) => t(`pack.said.${key}`, values)
  const day = (on: string) => sayDate({ on, precision: 'day' }, spoken)
  return {
    language,
    spoken,
    direction: rightToLeft.test(language) ? 'rtl' : 'ltr',
    words: { sources: pack('sources'), untranslated: pack('untranslated'), section: pack('section') },
    field: (field) => t(`pack.field.${field}`),
    work: (work) => t(`progress.implementation.${work}`),
    schedule: (schedule) => t(`progress.schedule.${schedule}`),
    verdict: (verdict) => t(`chart.verdict.${verdict}`),
    layer: (layer) => t(`commitment.layer.${layer}`),
    kind: (kind) => t(`commitment.kind.${kind}`),
    country: (code) => (t.has(`country.names.${code}`) ? t(`country.names.${code}`) : code),
    date: (date) => sayDate(date, spoken),
    source: ({ organisation, number, publishedOn, periodEnd }) =>
      pack('source', { organisation, number, published: day(publishedOn), period: day(periodEnd) }),
    pageOf: ({ code, plan }) => `${env.publicUrl}${routes.commitment(spoken, plan.code, code)}`,
    rows: (count) => pack('rows', { count }),
    reached: (title, isReached, date) =>
      pack(isReached ? 'milestoneReached' : 'milestoneDue', { title, date }),
    measured: ({ title, value, target, unit }) =>
      pack(value === null ? 'notMeasured' : 'measured', {
        title,
        value: value ?? '',
        target: target ?? '–',
        unit: unit ?? '',
      }),
    figures: pack('figures'),
    figure: pack('figure'),
    commitments: pack('commitments'),
    all: pack('all'),
    reportedInPeriod: pack('reportedInPeriod'),
    notRecorded: pack('notRecorded'),
    notReported: pack('notReported'),
    nothingWritten: pack('nothingWritten'),
    nothingReported: pack('nothingReported'),
    nothingServed: pack('nothingServed'),
    noPictures: pack('noPictures'),
  }
}
