import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FaultHere } from './fault-here'

/** A public page that answers a fault in words of its own, since no script is there to show an error boundary. */
export const publicPage =
  <Props,>(make: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await make(props)
    } catch (fault) {
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
    try {
      return (await make(props)) ?? { title: t('filters.notFound.title'), robots: { index: false } }
    } catch (fault) {
      unstable_rethrow(fault)
      console.error('A public page could not say what it is.', fault)
      return { title: t('fault.title'), robots: { index: false } }
    }
  }
