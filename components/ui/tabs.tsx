import type { ReactNode } from 'react'

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean }

/** Neighbouring pages of one thing. Links, not panels: each has its address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <> ({tab.count})</>}
        </a>
      ))}
    </nav>
  )
}
