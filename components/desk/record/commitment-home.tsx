import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { routes } from '@/lib/routes'
import { CommitmentAnswers } from './commitment-answers'
import { CommitmentHandedIn } from './commitment-handed-in'

/** A commitment on its organisation's desk: the steps that are left while it is written, and then what was said. */
export function CommitmentHome({
  commitment,
  canReport,
  reports,
  canMove,
  children,
}: {
  commitment: CommitmentOnDesk
  canReport: boolean
  /** What was published of it, to be looked at and amended. */
  reports: ReactNode
  canMove: boolean
  /** The list of steps; nothing where it can no longer be written. */
  children: ReactNode
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const joint = useTranslations('joint.desk')
  const baseline = useTranslations('baseline')
  const blocker = useTranslations('blocker')
  const link = useTranslations('commitmentLink')
  const locale = useLocale()
  const { id, code, title, language, plan, state, visibility } = commitment
  const canSeeParts = state === 'published' && commitment.partners.some(({ role }) => role !== 'funder')
  const isOut = state === 'published' || state === 'withdrawn' || state === 'superseded'
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskCommitments(locale), label: t('ours') }]} />
      <PageTitle
        eyebrow={
          <>
            <span lang={plan.language}>{plan.name}</span> · {words(`kind.${commitment.kind}`)}
          </>
        }
        title={`${code} ${title}`}
        lang={language}
      >
        <p className="row mt-3">
          <Tag tone={state === 'returned' ? 'madder' : 'ink'}>{words(`state.${state}`)}</Tag>
          <span className="note">
            {t(isOut ? 'seenBy' : 'onceSeenBy', { audience: words(`visibility.${visibility}`) })}
          </span>
        </p>
        {canReport || canMove || canSeeParts || (isOut && visibility === 'public') ? (
          <p className="btns noprint mt-5">
            {canReport ? (
              <LinkButton href={routes.newProgress(locale, id)}>{t('logProgress')}</LinkButton>
            ) : null}
            {canSeeParts ? <a href={routes.deskJoint(locale, id)}>{joint('link')}</a> : null}
            {canMove ? <a href={routes.moveCommitment(locale, id)}>{baseline('moveTitle')}</a> : null}
            {canReport ? <a href={routes.deskBlockers(locale, id)}>{blocker('toDesk')}</a> : null}
            {canMove ? <a href={routes.deskLinks(locale, id)}>{link('toDesk')}</a> : null}
            {isOut && visibility === 'public' ? (
              <a href={routes.commitment(locale, plan.code, code)}>{t('publicPage')}</a>
            ) : null}
          </p>
        ) : null}
      </PageTitle>
      <div className="flow">
        {state === 'submitted' ? <CommitmentHandedIn commitment={commitment} /> : null}
        {reports}
        {children ?? <CommitmentAnswers commitment={commitment} canEdit={false} />}
      </div>
    </>
  )
}
