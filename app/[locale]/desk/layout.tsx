import type { ReactNode } from 'react'
import { SignedInShell } from '@/components/person/signed-in-shell'
import { shellOf } from '@/lib/person/shell'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function DeskLayout({ children, params }: Props) {
  const { shell } = await shellOf((await params).locale)
  return <SignedInShell {...shell}>{children}</SignedInShell>
}
