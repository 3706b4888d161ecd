import { useTranslations } from 'next-intl'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { routes } from '@/lib/routes'

/** A piece of evidence: what it shows, what it is, and who may see it. */
export function EvidenceName({
  piece,
  language,
}: {
  piece: ReportOnDesk['evidence'][number]
  language: string
}) {
  const t = useTranslations('report')
  const words = useTranslations('commitment')
  const { id, kind, caption, url, file, visibility } = piece
  return (
    <div>
      <a
        href={kind === 'link' && url ? url : routes.deskEvidence(id)}
        rel={kind === 'link' ? 'noopener noreferrer nofollow' : undefined}
        lang={language}
      >
        {caption}
      </a>
      <p className="hint">
        {file ? t('fileIs', { name: file.name, kilobytes: Math.max(1, Math.round(file.size / 1024)) }) : url}
        {' · '}
        {t('seenBy', { audience: words(`visibility.${visibility}`) })}
      </p>
    </div>
  )
}
