import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { type CommitmentStep, commitmentSteps, routes } from '@/lib/routes'

/** Around each step of recording: which commitment, which step of how many, and what came back with a reason. */
export function StepFrame({
  commitment,
  step,
  children,
}: {
  commitment: CommitmentOnDesk
  step: CommitmentStep
  children: ReactNode
}) {
  const t = useTranslations('record')
  const locale = useLocale()
  const { id, code, title, language, kind, returned } = commitment
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.deskCommitments(locale), label: t('ours') },
          { href: routes.deskCommitment(locale, id), label: `${code} ${title}`, lang: language },
        ]}
      />
      <PageTitle
        eyebrow={t('stepOf', { number: commitmentSteps.indexOf(step) + 1, count: commitmentSteps.length })}
        title={t(`step.${step}.title`, { kind })}
        lead={t(`step.${step}.lead`, { kind })}
      />
      <div className="flow">
        {returned?.reason && step !== 'check' ? (
          <Notice kind="caution" title={t('cameBackShort')}>
            <p className="pre">{returned.reason}</p>
          </Notice>
        ) : null}
        {children}
      </div>
    </>
  )
}
