import type { ReactNode } from 'react'
import { ClientWords } from '@/components/person/signed-in-shell'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// The doors stand open to people who are not signed in; their pages wrap themselves in the public shell.
export default async function DoorLayout({ children, params }: Props) {
  return <ClientWords locale={(await params).locale}>{children}</ClientWords>
}
