'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { KeptTypingContext, type KeptTyping } from '../ui/kept-typing'
import { Notice } from '../ui/notice'

/** Gives the forms of this page what was typed in them before the sign-in ended, and shows the way to the others. */
export function KeptTypingHere({
  writer,
  posts,
  children,
}: {
  writer: string
  posts: readonly (KeptTyping & { path: string })[]
  children: ReactNode
}) {
  const t = useTranslations('ui.kept')
  const here = usePathname()
  const isHere = (path: string) => path.replace(/\?.*$/, '') === here
  const value = useMemo(
    () => ({ writer, kept: posts.filter(({ path }) => path.replace(/\?.*$/, '') === here) }),
    [writer, posts, here],
  )
  const elsewhere = posts.filter(({ path }) => !isHere(path))
  return (
    <KeptTypingContext value={value}>
      {elsewhere.length > 0 ? (
        <Notice kind="caution" title={t('title')}>
          <ul>
            {elsewhere.map(({ path, form }) => (
              <li key={`${path} ${form}`}>
                <a href={path}>{form || t('elsewhere')}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {children}
    </KeptTypingContext>
  )
}
