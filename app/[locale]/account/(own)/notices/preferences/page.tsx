import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { AddressRefused, PreferencesForm } from '@/components/notice/preferences-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { ownMail } from '@/lib/notice/queries/own'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'notice' })
  return { title: t('preferences.title') }
}

export default async function NoticePreferencesPage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const [mail, t] = await Promise.all([ownMail(actor), getTranslations({ locale, namespace: 'notice' })])
  const isSaved = (await searchParams).notice === 'saved'
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.notices(locale)}>{t('title')}</a>}
        title={t('preferences.title')}
        lead={t('preferences.lead', { email: mail.email })}
      />
      <div className="flow">
        {isSaved ? (
          <Notice kind="done" live>
            {t('preferences.saved')}
          </Notice>
        ) : null}
        <AddressRefused mail={mail} formKey={randomUUID()} />
        <PreferencesForm mail={mail} formKey={randomUUID()} />
      </div>
    </>
  )
}
