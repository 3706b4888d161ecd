import type { ReactNode } from 'react'
import { ClientWords } from '@/components/person/signed-in-shell'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// For anyone, made on request: its forms have a key of their own, and its answers are for who holds their address.
export default async function DisputeLayout({ children, params }: Props) {
  return <ClientWords locale={(await params).locale}>{children}</ClientWords>
}
