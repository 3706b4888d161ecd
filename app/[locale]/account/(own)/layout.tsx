import type { ReactNode } from 'react'
import { SignedInShell } from '@/components/person/signed-in-shell'
import { ownShellOf } from '@/lib/person/shell'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function OwnLayout({ children, params }: Props) {
  return <SignedInShell {...(await ownShellOf((await params).locale))}>{children}</SignedInShell>
}
