import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { DeskPack } from '@/components/pack/desk-pack'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; pack: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.desk')
  return { title: t('pack') }
}

export default async function DeskPackPage({ params }: Props) {
  const { locale, pack: id } = await params
  const pack = await packOnDesk(await actorOrSignIn(locale), id, dayOf(new Date()))
  if (!pack) notFound()
  const t = await getTranslations('pack.desk')
  const keys = {
    freeze: randomUUID(),
    ask: Object.fromEntries(pack.lacking.map((each) => [each.id, randomUUID()])),
  }
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPacks(locale), label: t('title') }]} />
      <PageTitle
        eyebrow={
          <span lang="en">
            {pack.forum.name}
            {pack.meeting ? ` · ${pack.meeting}` : null}
          </span>
        }
        title={pack.name}
        lang={pack.language}
      />
      <DeskPack pack={pack} keys={keys} />
    </>
  )
}
