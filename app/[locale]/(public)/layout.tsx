import type { ReactNode } from 'react'

// The public wing. Its pages wrap themselves in PublicShell, because only they know their own address, which
// the language switch needs; none is made before somebody asks for it, so the build needs no database.
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children
}
