import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DeskShell } from '@/components/page/desk-shell'
import { KeptTypingHere } from '@/components/person/kept-typing-here'
import { Button } from '@/components/ui/button'
import { currentSection, type Section } from '@/lib/person/sections'
import { routes } from '@/lib/routes'

export type SignedInShellProps = {
  locale: string
  path: string
  person: { name: string; isDemonstration: boolean }
  organisation?: { name: string; language: string } | undefined
  isOrganisationChangeable?: boolean
  /** How many notices are not read yet; null for somebody who does not act yet. */
  unread?: number | null
  sections: readonly Section[]
  /** Whom the forms of the page are made for, and what that person typed and did not save. */
  writer: string
  kept: readonly { path: string; form: string; values: Record<string, string | string[]> }[]
  children: ReactNode
}

/** Around every page of somebody signed in: who they are, for whom they act, where they can go, and the way out. */
export async function SignedInShell({
  locale,
  path,
  person,
  organisation,
  isOrganisationChangeable = false,
  unread = null,
  sections,
  writer,
  kept,
  children,
}: SignedInShellProps) {
  const [t, notice] = await Promise.all([
    getTranslations({ locale, namespace: 'account' }),
    getTranslations({ locale, namespace: 'notice' }),
  ])
  const current = currentSection(sections, path)
  return (
    <ClientWords locale={locale}>
      <DeskShell
        path={path}
        person={person.name}
        organisation={
          organisation
            ? { name: organisation.name, lang: organisation.language, changeable: isOrganisationChangeable }
            : undefined
        }
        notices={
          unread === null
            ? undefined
            : {
                href: routes.notices(locale),
                label: unread > 0 ? notice('inHeaderNew', { count: unread }) : notice('inHeader'),
              }
        }
        demonstration={person.isDemonstration}
        sections={sections.map(({ key, href }) => ({
          href,
          label: t(`sections.${key}`),
          current: key === current,
        }))}
        signOut={
          <form method="post" action={routes.signOut(locale)}>
            <Button kind="quiet">{t('signOut')}</Button>
          </form>
        }
      >
        <KeptTypingHere writer={writer} posts={kept}>
          {children}
        </KeptTypingHere>
      </DeskShell>
    </ClientWords>
  )
}

/** The words that the client leaves of components/ui say; nothing else of the catalogues is sent. */
export async function ClientWords({ locale, children }: { locale: string; children: ReactNode }) {
  const { ui } = (await getMessages({ locale })) as { ui: AbstractIntlMessages }
  return (
    <NextIntlClientProvider locale={locale} messages={{ ui }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
