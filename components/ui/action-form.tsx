'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useContext, useEffect, useRef, useState } from 'react'
import { typedValues } from '@/lib/action/form-input'
import type { FormState } from '@/lib/action/form-state'
import { Autosave, type Autosaved } from './autosave'
import { FormAnswer } from './form-answer'
import { FormContext } from './form-context'
import { KeptTypingContext } from './kept-typing'

type FormAction = (state: FormState, form: FormData) => FormState | Promise<FormState>

const idle: FormState = { status: 'idle' }

/** A real form over a server action. Without scripts React renders the page again with the answer; with them the
 * answer arrives in place and the focus moves to it. Nothing is disabled either way. Give it no `key` that changes
 * with what was saved: without scripts, React finds the form that an answer belongs to by its place among keys. */
export function ActionForm({
  action,
  initial = idle,
  idempotencyKey,
  version,
  merges = false,
  autosaves = false,
  id,
  label,
  children,
}: {
  action: FormAction
  initial?: FormState
  /** One key a rendered form: a double post then has one effect. */
  idempotencyKey: string
  /** What the person was looking at; a stale form is shown both texts instead of winning. */
  version?: number | string | undefined
  /** Sends along what it was filled with, so that two people's changes are merged field by field. */
  merges?: boolean
  /** With scripts, a draft is saved in the background; for forms of a fixed number of rows. */
  autosaves?: boolean
  id?: string
  label?: string
  children: ReactNode
}) {
  const t = useTranslations('ui')
  const locale = useLocale()
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const name = label ?? id ?? ''
  const { writer, kept } = useContext(KeptTypingContext)

  /** A cut line keeps what was typed: the answer is a sentence, not the framework's page for faults. */
  const overPoorLine: FormAction = async (before, sent) => {
    try {
      return await action(before, sent)
    } catch (fault) {
      // What the framework throws on purpose, and a fault that it gave a reference, carry a digest.
      if (typeof fault === 'object' && fault !== null && 'digest' in fault) throw fault
      const secrets = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type=password]') ?? [])]
      const values = typedValues(
        sent,
        secrets.map((input) => input.name),
      )
      return { status: 'refused', message: t('line'), values }
    }
  }
  // On the server the action goes in bare: wrapped in a closure, it could no longer be posted to without scripts.
  const [heard, submit, pending] = useActionState(
    typeof window === 'undefined' ? action : overPoorLine,
    initial,
  )
  const [answer, setAnswer] = useState({ heard, turn: 0, version, isOver: false })
  if (answer.heard !== heard) setAnswer({ heard, turn: answer.turn + 1, version, isOver: false })
  // The page came anew with a newer version: what was heard about the older one is over.
  else if (answer.version !== version) setAnswer({ heard, turn: answer.turn + 1, version, isOver: true })
  const { turn } = answer
  const [autosaved, setAutosaved] = useState<(Autosaved & { turn: number }) | null>(null)
  const background = autosaved?.turn === turn ? autosaved : null

  const typed = name ? kept.find((each) => each.form === name) : undefined
  const unanswered: FormState = typed && turn === 0 ? { status: 'kept', values: typed.values } : idle
  const state = answer.isOver || heard.status === 'idle' ? unanswered : heard
  const filledFor = state.status === 'kept' ? state.values.version : undefined
  // After a clash the person has seen both texts: what they send next is meant for the newer version.
  const seen =
    background?.version ??
    (state.status === 'refused' && state.version !== undefined ? state.version : (filledFor ?? version))
  const key = state.status === 'refused' && state.key ? state.key : idempotencyKey

  useEffect(() => {
    if (turn > 0) summary.current?.focus()
  }, [turn])

  return (
    <FormContext value={{ state, turn, merges, base: background?.base }}>
      <form
        action={submit}
        className="form"
        id={id}
        aria-label={label}
        aria-busy={pending}
        noValidate
        ref={form}
      >
        <FormAnswer state={state} ref={summary} />
        <input type="hidden" name="idempotencyKey" value={key} />
        {seen === undefined ? null : <input type="hidden" name="version" value={String(seen)} />}
        <input type="hidden" name="locale" value={locale} />
        {writer && name ? (
          <>
            <input type="hidden" name="formWriter" value={writer} />
            <input type="hidden" name="formName" value={name} />
          </>
        ) : null}
        {children}
        {autosaves ? (
          <Autosave
            action={action}
            isPaused={state.status === 'kept' || (state.status === 'refused' && state.conflict !== undefined)}
            onSaved={(saved) => {
              setAutosaved({ ...saved, turn })
            }}
          />
        ) : null}
      </form>
    </FormContext>
  )
}
