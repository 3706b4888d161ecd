import type { ReactNode } from 'react'

export type Figure = { id: string; value: number; href: string | null; label: ReactNode }

/** Large figures side by side, each leading to the list that it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const number = new Intl.NumberFormat('en', { useGrouping: false })
  return (
    <dl className="grid grid-cols-3 gap-x-4 border-y border-ink py-3 max-w-2xl">
      {figures.map(({ id, value, href, label }) => (
        <div key={id} className="flex flex-col">
          <dt className="note order-2 font-normal">{label}</dt>
          <dd className="display text-xl">
            {href && value > 0 ? <a href={href}>{number.format(value)}</a> : number.format(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
