import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import type { Parts } from '@/lib/joint/queries/parts'
import { routes } from '@/lib/routes'
import { namesIn } from './parts-section'
import { PartsTable } from './parts-table'
import { useJointSentence } from './use-joint-sentence'

/** The parts on the desk of one of those who report them: the same table as in public, then what one may do. */
export function PartsOnDesk({
  commitment,
  parts,
  children,
}: {
  commitment: CommitmentOnDesk
  parts: Parts | null
  children: ReactNode
}) {
  const t = useTranslations('joint')
  const locale = useLocale()
  const sentence = useJointSentence()
  const { id, code, title, language, jointRule } = commitment
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: routes.deskCommitment(locale, id), label: `${code} ${title}`, lang: language }]}
      />
      <PageTitle title={t('desk.title', { code })} lead={t('desk.lead')} />
      <div className="flow">
        <section className="flow" aria-label={t('parts.title')}>
          <p className="measure">
            {t(`ruleIs.${jointRule}`)}. {t(`ruleMeans.${jointRule}`)}
          </p>
          {parts?.status ? (
            <p className="measure">{sentence(parts.status.reason, parts.status, namesIn(parts))}</p>
          ) : null}
          {parts ? <PartsTable parts={parts} /> : null}
        </section>
        {children}
      </div>
    </>
  )
}
