'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/** A search form that asks while one types. Without scripts it is the same form with its button. */
export function LiveSearch({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children: ReactNode
}) {
  const router = useRouter()
  const path = usePathname()
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  function ask() {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      if (!form.current) return
      const query = new URLSearchParams()
      for (const [name, value] of new FormData(form.current))
        if (typeof value === 'string') query.set(name, value)
      router.replace(`${path}?${query.toString()}`, { scroll: false })
    }, 350)
  }

  return (
    <form
      ref={form}
      action={action}
      method="get"
      role="search"
      className="form"
      aria-label={label}
      onInput={ask}
    >
      {children}
    </form>
  )
}
