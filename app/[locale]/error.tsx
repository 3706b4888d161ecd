'use client'

// Shown by scripts only, so on signed-in pages; a public page answers a fault by itself (components/page/public-page).
// The words are imported, because the fault may be that nothing else could be loaded.
import { useParams } from 'next/navigation'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { routes } from '@/lib/routes'
import en from '@/messages/en/fault.json'
import vi from '@/messages/vi/fault.json'

const words = { en, vi }

export default function Fault({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale: asked } = useParams<{ locale?: string }>()
  const locale = asked && isLocale(asked) ? asked : defaultLocale
  const t = words[locale]
  return (
    <main className="page flow" id="content">
      <h1>{t.title}</h1>
      <p className="measure">{t.body}</p>
      {error.digest ? <p>{t.reference.replace('{reference}', error.digest)}</p> : null}
      <p className="btns">
        <button type="button" className="btn" onClick={retry}>
          {t.again}
        </button>
        <a href={routes.home(locale)}>{t.home}</a>
      </p>
    </main>
  )
}
