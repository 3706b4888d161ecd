import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddAlignmentForm, AlignmentCheck, CommitmentCheck } from '@/components/admin/alignment-forms'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { commitmentInCuration, itemSuggestions } from '@/lib/framework/queries/curated-commitments'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; id: string; act: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('alignments') }
}

export default async function AlignmentActPage({ params }: Props) {
  const { locale, id, act } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [commitment, items, t] = await Promise.all([
    commitmentInCuration(viewer, id),
    act === 'add' ? itemSuggestions(viewer) : [],
    getTranslations('keeping'),
  ])
  const claim = commitment?.alignments.find((each) => each.id === act)
  if (!commitment || (act !== 'add' && act !== 'check' && !claim)) nothingHere(locale)
  const named = `${commitment.code} ${commitment.title}`
  const title = claim
    ? `${claim.item.code} ${claim.item.title}`
    : t(act === 'add' ? 'addAlignment' : 'checkFacts')
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.curation(locale), label: t('curateCommitments') },
          { href: routes.adminAlignments(locale, id), label: named, lang: commitment.language },
        ]}
      />
      <PageTitle
        title={title}
        lang={claim?.item.language}
        eyebrow={claim ? t('alignment') : commitment.code}
      />
      {claim ? (
        <AlignmentCheck claim={claim} keys={{ check: randomUUID(), remove: randomUUID() }} />
      ) : act === 'add' ? (
        <AddAlignmentForm commitment={commitment} items={items} formKey={randomUUID()} />
      ) : (
        <CommitmentCheck commitment={commitment} formKey={randomUUID()} />
      )}
    </>
  )
}
