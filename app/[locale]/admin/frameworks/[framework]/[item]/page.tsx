import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemCheck } from '@/components/admin/item-check'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { itemInCuration } from '@/lib/framework/queries/curation'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; framework: string; item: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { item } = await params
  const t = await getTranslations('keeping')
  return { title: t('checkOf', { name: decodeURIComponent(item) }) }
}

export default async function CheckItemPage({ params }: Props) {
  const { locale, framework, item: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [item, t] = await Promise.all([
    itemInCuration(viewer, decodeURIComponent(framework), decodeURIComponent(code)),
    getTranslations('keeping'),
  ])
  if (!item) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminFrameworks(locale), label: t('frameworks') },
          {
            href: routes.adminFramework(locale, item.framework.code),
            label: item.framework.name,
            lang: item.framework.language,
          },
        ]}
      />
      <PageTitle title={`${item.code} ${item.title}`} lang={item.language} eyebrow={t('check')} />
      <ItemCheck item={item} keys={{ check: randomUUID(), withdraw: randomUUID() }} />
    </>
  )
}
