import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/page/public-shell'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { groupLabels } from '@/lib/notice/labels'
import { readUnsubscribe } from '@/lib/notice/unsubscribe'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mail' })
  return { title: t('unsubscribe.title'), robots: { index: false } }
}

export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const t = await getTranslations({ locale })
  const asked = readUnsubscribe(token)
  const isDone = (await searchParams).done === '1'
  return (
    <PublicShell path={routes.unsubscribe(locale, token)}>
      {!asked ? (
        <PageTitle title={t('mail.unsubscribe.wrong')} lead={t('mail.unsubscribe.wrongWhy')} />
      ) : isDone ? (
        <PageTitle title={t('mail.unsubscribe.done')} lead={t('mail.unsubscribe.doneWhy')} />
      ) : (
        <>
          <PageTitle
            title={t('mail.unsubscribe.title')}
            lead={
              asked.group === 'all'
                ? t('mail.unsubscribe.leadAll')
                : t('mail.unsubscribe.leadGroup', { group: t(groupLabels[asked.group]) })
            }
          />
          <form method="post" action={routes.unsubscribeAtOnce(token)}>
            <input type="hidden" name="locale" value={locale} />
            <Button>{t('mail.unsubscribe.submit')}</Button>
          </form>
        </>
      )}
    </PublicShell>
  )
}
