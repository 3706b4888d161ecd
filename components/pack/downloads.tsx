import { useTranslations } from 'next-intl'

/** The same document as files; a page is printed, or saved as PDF, from itself. */
export function Downloads({ hrefOf }: { hrefOf: (kind: string) => string }) {
  const t = useTranslations('pack.download')
  return (
    <p className="noprint">
      {t('lead')}{' '}
      {(['docx', 'xlsx', 'csv', 'json'] as const).map((kind, index) => (
        <span key={kind}>
          {index > 0 ? ' · ' : null}
          <a href={hrefOf(kind)} download>
            {t(kind)}
          </a>
        </span>
      ))}{' '}
      · <span className="note">{t('pdf')}</span>
    </p>
  )
}
