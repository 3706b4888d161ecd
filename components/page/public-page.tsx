import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { firstDay } from '@/lib/history/first-day'
import { dayIn } from '@/lib/i18n/dated'
import { standOn } from '@/lib/page-cache/day'
import { NoSuchDay } from '../past/no-such-day'
import { FaultHere } from './fault-here'
import { NothingHere } from './nothing-here'

/** The signal of notFound(), which otherwise leaves the page to a script. */
const saysNothingHere = (fault: unknown): boolean =>
  fault instanceof Error &&
  'digest' in fault &&
  typeof fault.digest === 'string' &&
  fault.digest.endsWith(';404')

/**
 * A public page that answers for itself when nothing is at its address or when it cannot be made: error boundaries
 * need a script to show anything, and there is none. A page may return <NothingHere /> or call notFound(). Where the
 * language of its address carries a past day, everything that it asks is asked of that day.
 */
export const publicPage =
  <Props extends { params: Promise<{ locale: string }> }>(make: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      const day = dayIn((await props.params).locale)
      standOn(day)
      const first = day ? await firstDay() : null
      if (day && first && day < first) return <NoSuchDay firstDay={first} />
      return await make(props)
    } catch (fault) {
      if (saysNothingHere(fault)) return <NothingHere />
      unstable_rethrow(fault)
      const reference = randomUUID().slice(0, 8)
      console.error(`A public page could not be made (reference ${reference}).`, fault)
      return <FaultHere fault={fault} reference={reference} />
    }
  }

/** What such a page says of itself; where that cannot be asked, the page itself will say why. */
export const publicMetadataOf =
  <Props extends { params: Promise<{ locale: string }> }>(make: (props: Props) => Promise<Metadata | null>) =>
  async (props: Props): Promise<Metadata> => {
    const { locale } = await props.params
    const t = await getTranslations({ locale })
    standOn(dayIn(locale))
    try {
      return (await make(props)) ?? { title: t('filters.notFound.title'), robots: { index: false } }
    } catch (fault) {
      if (saysNothingHere(fault)) return { title: t('filters.notFound.title'), robots: { index: false } }
      unstable_rethrow(fault)
      console.error('A public page could not say what it is.', fault)
      return { title: t('fault.title'), robots: { index: false } }
    }
  }
