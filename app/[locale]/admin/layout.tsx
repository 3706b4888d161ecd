import type { ReactNode } from 'react'
import { SignedInShell } from '@/components/person/signed-in-shell'
import { nothingHere } from '@/lib/nothing-here'
import { isShown } from '@/lib/person/sections'
import { shellOf } from '@/lib/person/shell'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// For comfort: a section that one may not see is not there. The check is in every query and action.
export default async function AdminLayout({ children, params }: Props) {
  const { actor, shell } = await shellOf((await params).locale)
  if (!isShown(actor, shell.locale, shell.path)) nothingHere(shell.locale)
  return <SignedInShell {...shell}>{children}</SignedInShell>
}
