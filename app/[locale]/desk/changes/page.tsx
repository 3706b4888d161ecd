import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangeList } from '@/components/baseline/change-list'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { actorOrSignIn } from '@/lib/auth/required'
import { changesOfOurs } from '@/lib/baseline/queries/desk'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('baseline')
  return { title: t('deskTitle') }
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { after } = await searchParams
  const viewer = await actorOrSignIn(locale)
  const { changes, next } = await changesOfOurs(viewer, typeof after === 'string' ? after : null)
  const t = await getTranslations('baseline')
  return (
    <>
      <PageTitle title={t('deskTitle')} lead={t('deskLead')} />
      <div className="flow">
        <ChangeList changes={changes} />
        <Pagination
          newer={after === undefined ? undefined : routes.deskChanges(locale)}
          older={next === null ? undefined : routes.deskChangesFrom(locale, next)}
        />
      </div>
    </>
  )
}
