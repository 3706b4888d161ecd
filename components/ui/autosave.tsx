'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { baseName, type ClashingField, type FormState, stayHere } from '@/lib/action/form-state'
import { Conflict } from './conflict'
import { Notice } from './notice'

type Values = Record<string, string | string[]>
/** What the form holds from now on: the version that was saved, and what it was saved with. */
export type Autosaved = { version?: number | undefined; base: Values }

type Standing =
  | { is: 'quiet' | 'saving' | 'offline' | 'invalid' }
  | { is: 'saved'; at: string }
  | { is: 'stopped'; reason: string; conflict?: ClashingField[] | undefined }

/** So long nobody types before the draft is saved. */
const pause = 4000

/**
 * Saves a draft in the background, through the form's own action, after a pause and before the page is left. It says
 * what it did in a quiet line, never moves the focus, and stops where somebody has to decide.
 */
export function Autosave({
  action,
  isPaused,
  onSaved,
}: {
  action: (state: FormState, form: FormData) => FormState | Promise<FormState>
  isPaused: boolean
  onSaved: (saved: Autosaved) => void
}) {
  const t = useTranslations('ui')
  const locale = useLocale()
  const line = useRef<HTMLDivElement>(null)
  const running = useRef<Promise<void> | null>(null)
  const [standing, setStanding] = useState<Standing>({ is: 'quiet' })
  const isStopped = isPaused || standing.is === 'stopped'

  const send = async (form: HTMLFormElement) => {
    const sent = new FormData(form)
    sent.set('then', stayHere)
    sent.set('idempotencyKey', freshKey())
    setStanding({ is: 'saving' })
    let answer: FormState
    try {
      answer = await action({ status: 'idle' }, sent)
    } catch {
      // The line is cut, or the server is away: the next pause tries again, and nothing was lost.
      setStanding({ is: 'offline' })
      return
    }
    flushSync(() => {
      if (answer.status === 'done') {
        onSaved({ version: answer.version, base: baseOf(sent) })
        setStanding({ is: 'saved', at: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format() })
      } else if (answer.status === 'refused') {
        if (answer.conflict) onSaved({ version: answer.version, base: answer.values })
        setStanding({ is: 'stopped', reason: answer.message, conflict: answer.conflict })
      } else setStanding({ is: 'invalid' })
    })
  }

  const save = useEffectEvent((form: HTMLFormElement) => {
    if (isStopped || running.current || form.getAttribute('aria-busy') === 'true') return
    running.current = send(form).finally(() => {
      running.current = null
    })
  })

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDirty = false
    const flush = () => {
      clearTimeout(timer)
      if (!isDirty) return
      isDirty = false
      save(form)
    }
    const wait = () => {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
    }
    const leave = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    // What is pressed while a save is under way waits for it, or the form would clash with itself.
    const hold = (event: SubmitEvent) => {
      clearTimeout(timer)
      isDirty = false
      if (!running.current) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const pressed = event.submitter
      void running.current.then(() => {
        form.requestSubmit(pressed)
      })
    }
    form.addEventListener('input', wait)
    form.addEventListener('submit', hold, true)
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', wait)
      form.removeEventListener('submit', hold, true)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])

  return (
    <div ref={line} aria-live="polite">
      {standing.is === 'stopped' && standing.conflict ? (
        <Notice kind="needs-decision" title={t('conflict.title')}>
          <p>{standing.reason}</p>
          <Conflict fields={standing.conflict} />
        </Notice>
      ) : (
        <p className="hint" data-autosave={standing.is}>
          <StandingWords standing={standing} />
        </p>
      )}
    </div>
  )
}

function StandingWords({ standing }: { standing: Standing }) {
  const t = useTranslations('ui.autosave')
  if (standing.is === 'quiet') return null
  if (standing.is === 'saved') return t('saved', { time: standing.at })
  if (standing.is === 'stopped') return t('stopped', { reason: standing.reason })
  return t(standing.is)
}

/** What was sent is from now on what the form was filled with. */
function baseOf(sent: FormData): Values {
  const marker = baseName('')
  const names = [...new Set(sent.keys())].filter((name) => name.startsWith(marker))
  return Object.fromEntries(
    names.map((name) => {
      const values = sent.getAll(name.slice(marker.length)).filter((value) => typeof value === 'string')
      return [name, values.length > 0 ? values : ['']]
    }),
  )
}

/** Also where the page did not come over https, and the browser therefore has no randomUUID. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
