import { useLocale, useTranslations } from 'next-intl'
import type { PublicEvidence } from '@/lib/commitment/queries/reports'
import { sayDate } from '@/lib/dates'
import { kindOf } from '@/lib/files/kinds'
import { languageOf } from '@/lib/i18n/text-language'
import { routes } from '@/lib/routes'

/** Evidence that anyone may see: caption, kind, size and checksum. Of what is not public there is no trace, not even a count. */
export function EvidenceList({
  evidence,
  language,
}: {
  evidence: readonly PublicEvidence[]
  language: string
}) {
  const t = useTranslations('commitmentPage.reports')
  if (evidence.length === 0) return <p className="note">{t('noEvidence')}</p>
  return (
    <div>
      <h4 className="font-semibold">{t('evidence')}</h4>
      <ul className="rows mt-1">
        {evidence.map((each) => (
          <li key={each.id} className="block!">
            {each.file ? (
              <FileEntry id={each.id} caption={each.caption} file={each.file} language={language} />
            ) : each.url ? (
              <LinkEntry evidence={each} url={each.url} language={language} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Bytes in the unit that a reader uses: 840 kB, 2.3 MB. */
function useSize() {
  const locale = useLocale()
  return (bytes: number) => {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      numberingSystem: 'latn',
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    })
    return format.format(unit === 'kilobyte' ? Math.max(1, value) : value)
  }
}

function FileEntry({
  id,
  caption,
  file,
  language,
}: {
  id: string
  caption: string
  file: NonNullable<PublicEvidence['file']>
  language: string
}) {
  const t = useTranslations('evidence')
  const size = useSize()
  return (
    <>
      <a href={routes.evidence(id)} lang={languageOf(caption, language)} download>
        {caption}
      </a>{' '}
      <span className="note">
        {t('file', { kind: t(`kind.${kindOf(file.contentType) ?? 'other'}`), size: size(file.size) })}
      </span>
      <p className="note">
        {t('savedAs', { name: file.name })}. {t('checksum')}:{' '}
        <code className="break-all">{file.checksum}</code>
      </p>
    </>
  )
}

function LinkEntry({ evidence, url, language }: { evidence: PublicEvidence; url: string; language: string }) {
  const t = useTranslations('evidence')
  const locale = useLocale()
  return (
    <>
      <a href={url} lang={languageOf(evidence.caption, language)} rel="nofollow noopener external">
        {evidence.caption}
      </a>{' '}
      <span className="note">
        {t('link')}: <span className="break-all">{url}</span>
      </span>
      {evidence.lastAnsweredOn ? (
        <p className="note">
          {t('answered', { date: sayDate({ on: evidence.lastAnsweredOn, precision: 'day' }, locale) })}
        </p>
      ) : null}
    </>
  )
}
