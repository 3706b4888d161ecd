import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnCommitments } from '@/components/desk/own-commitments'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { actorOrSignIn } from '@/lib/auth/required'
import { commitmentsOfOurs } from '@/lib/desk/queries/own-commitments'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('ourCommitments') }
}

export default async function OwnCommitmentsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { after } = await searchParams
  const viewer = await actorOrSignIn(locale)
  const can = { record: commitmentPolicy.record(viewer) }
  const [t, baseline] = await Promise.all([getTranslations('desk'), getTranslations('baseline')])
  const { commitments, next } = await commitmentsOfOurs(viewer, typeof after === 'string' ? after : null)
  return (
    <>
      <PageTitle title={t('ourCommitments')} lead={t('ourCommitmentsLead')}>
        {can.record ? (
          <p className="btns noprint mt-5">
            <LinkButton href={routes.newCommitment(locale)}>{t('recordCommitment')}</LinkButton>
            <a href={routes.deskChanges(locale)}>{baseline('toOurs')}</a>
          </p>
        ) : null}
      </PageTitle>
      <div className="flow">
        <OwnCommitments commitments={commitments} />
        <Pagination
          newer={after === undefined ? undefined : routes.deskCommitments(locale)}
          older={next === null ? undefined : routes.deskCommitmentsFrom(locale, next)}
        />
      </div>
    </>
  )
}
