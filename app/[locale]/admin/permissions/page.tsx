import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PermissionMatrix } from '@/components/admin/permission-matrix'
import { ReadingMatrix } from '@/components/admin/reading-matrix'
import { PageTitle } from '@/components/ui/page-title'
import { keepingPolicy } from '@/lib/policy/keeping'
import { readingMatrix } from '@/lib/policy/reading'
import { permissionMatrix } from '@/lib/policy/table'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trail')
  return { title: t('permissions.title') }
}

export default async function PermissionsPage({ params }: Props) {
  const { locale } = await params
  await actorHere(locale, keepingPolicy.readTrail)
  const t = await getTranslations('trail.permissions')
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <PermissionMatrix rows={permissionMatrix()} />
        <ReadingMatrix rows={readingMatrix()} />
      </div>
    </>
  )
}
