import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartsList } from '@/components/baseline/parts-list'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { partsToMove } from '@/lib/baseline/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('baseline')
  return { title: t('moveTitle') }
}

export default async function MovePage({ params }: Props) {
  const { locale, id } = await params
  const commitment = await partsToMove(await actorOrSignIn(locale), id)
  if (!commitment) notFound()
  const t = await getTranslations('baseline')
  const name = `${commitment.code} ${commitment.title}`
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: routes.deskCommitment(locale, id), label: name, lang: commitment.language }]}
      />
      <PageTitle title={t('moveTitle')} lead={t('moveLead')} />
      <div className="flow">
        <PartsList commitment={commitment} />
      </div>
    </>
  )
}
