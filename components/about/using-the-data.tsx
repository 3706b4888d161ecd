import { useTranslations } from 'next-intl'

/** Under which terms the data can be used, and where machines find it. */
export function UsingTheData() {
  const t = useTranslations('about.data')
  return (
    <section aria-labelledby="data" className="prose">
      <h2 id="data">{t('title')}</h2>
      <p>{t('keep')}</p>
      <p>{t('texts')}</p>
      <p>{t.rich('linked', { suffix: () => <code>/linked-data</code> })}</p>
    </section>
  )
}
