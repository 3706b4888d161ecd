// What a public page says of itself to those who only pass by: search engines, feeds, people who share a link.
import type { Metadata } from 'next'
import { asItStands } from '@/lib/as-of'
import { defaultLocale, locales } from '@/lib/i18n/locales'
import { inLanguage, routes } from '@/lib/routes'

type PageFacts = {
  /** The page's own address, from `routes`, with its filters. */
  path: string
  title: string
  description: string
  /** Where the same facts stand as linked data. */
  linkedData?: string
  /** There is a feed of its changes and a calendar of its due dates below it. */
  isFollowed?: boolean
  /** A narrowed list can be shared, and is left to its whole by search engines. */
  isNarrowed?: boolean
}

export function publicMetadata({
  path,
  title,
  description,
  linkedData,
  isFollowed,
  isNarrowed,
}: PageFacts): Metadata {
  const short = description.length > 200 ? `${description.slice(0, 199).trimEnd()}…` : description
  // A past day can be cited; search engines are sent to the page as it stands.
  const today = asItStands(path)
  const isPast = today !== path
  const languages = Object.fromEntries(locales.map((locale) => [locale, inLanguage(path, locale)]))
  return {
    title,
    description: short,
    alternates: {
      canonical: today,
      languages: { ...languages, 'x-default': inLanguage(path, defaultLocale) },
      types: {
        ...(linkedData && !isPast ? { 'application/ld+json': linkedData } : {}),
        ...(isFollowed && !isPast
          ? { 'application/atom+xml': routes.feed(path), 'text/calendar': routes.calendar(path) }
          : {}),
      },
    },
    openGraph: {
      siteName: 'Concord',
      type: 'website',
      url: path,
      title,
      description: short,
      images: ['/og.png'],
    },
    ...(isNarrowed || isPast ? { robots: { index: false, follow: true } } : {}),
  }
}
