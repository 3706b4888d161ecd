import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProposeForm } from '@/components/baseline/propose-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { isBaselineField, partToMove } from '@/lib/baseline/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string; part: string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('baseline')
  return { title: t('propose') }
}

export default async function MovePartPage({ params }: Props) {
  const { locale, id, part: asked } = await params
  const [field = '', partId = null] = asked
  if (!isBaselineField(field)) notFound()
  const part = await partToMove(await actorOrSignIn(locale), id, { field, partId })
  if (!part) notFound()
  const t = await getTranslations('baseline')
  const name = `${part.code} ${part.title}`
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.deskCommitment(locale, id), label: name, lang: part.language },
          { href: routes.moveCommitment(locale, id), label: t('moveTitle') },
        ]}
      />
      <PageTitle eyebrow={part.partTitle ?? t(`field.${field}`)} title={t(`askTitle.${field}`)} />
      <div className="flow">
        <ProposeForm part={part} formKey={randomUUID()} />
      </div>
    </>
  )
}
