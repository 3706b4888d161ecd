import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import '../globals.css'
import { env } from '@/lib/env'
import { plainLanguage } from '@/lib/i18n/dated'
import { isLocale } from '@/lib/i18n/locales'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata({
  params,
}: {
  params: Promise<{ locale: string }>
}): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(plainLanguage(locale))) notFound()
  const t = await getTranslations({ locale, namespace: 'page' })
  return {
    metadataBase: new URL(env.publicUrl),
    title: { default: t('siteTitle'), template: `%s · Concord` },
    description: t('siteDescription'),
    openGraph: { siteName: 'Concord', locale: plainLanguage(locale), type: 'website', images: ['/og.png'] },
  }
}

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const language = plainLanguage((await params).locale)
  if (!isLocale(language)) notFound()
  return (
    <html lang={language} dir="ltr">
      <head>
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin=""
          href="/fonts/brygada-1918-latin.woff2"
        />
      </head>
      <body>{children}</body>
    </html>
  )
}
