import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommitmentCuration } from '@/components/admin/commitment-curation'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { commitmentInCuration } from '@/lib/framework/queries/curated-commitments'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('alignments') }
}

export default async function CurateCommitmentPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [commitment, t] = await Promise.all([commitmentInCuration(viewer, id), getTranslations('keeping')])
  if (!commitment) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminFrameworks(locale), label: t('frameworks') },
          { href: routes.curation(locale), label: t('curateCommitments') },
        ]}
      />
      <PageTitle
        title={`${commitment.code} ${commitment.title}`}
        lang={commitment.language}
        eyebrow={`${commitment.plan.code} ${commitment.plan.name}`}
      />
      <CommitmentCuration commitment={commitment} />
    </>
  )
}
