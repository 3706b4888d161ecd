'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/action/form-state'
import { Conflict } from './conflict'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { Notice } from './notice'

/** A real form over a server action. Without scripts React renders the page again with the answer; with them the
 * answer arrives in place and the focus moves to it. Nothing is disabled either way. */
export function ActionForm({
  action,
  initial = { status: 'idle' },
  idempotencyKey,
  version,
  id,
  label,
  children,
}: {
  action: (state: FormState, form: FormData) => FormState | Promise<FormState>
  initial?: FormState
  /** One key a rendered form: a double post then has one effect. */
  idempotencyKey: string
  /** What the person was looking at; a stale form is shown both texts instead of winning. */
  version?: number | string | undefined
  id?: string
  label?: string
  children: ReactNode
}) {
  const t = useTranslations('ui')
  const locale = useLocale()
  const summary = useRef<HTMLDivElement>(null)
  // The action goes in bare: wrapped in a closure, it could no longer be posted to without scripts.
  const [state, submit, pending] = useActionState(action, initial)
  const [answer, setAnswer] = useState({ state, turn: 0 })
  if (answer.state !== state) setAnswer({ state, turn: answer.turn + 1 })
  const { turn } = answer
  // After a clash the person has seen both texts: what they send next is meant for the newer version.
  const seen = state.status === 'refused' && state.version !== undefined ? state.version : version

  useEffect(() => {
    if (turn > 0) summary.current?.focus()
  }, [turn])

  return (
    <FormContext value={{ state, turn }}>
      <form action={submit} className="form" id={id} aria-label={label} aria-busy={pending} noValidate>
        {state.status === 'invalid' ? <ErrorSummary errors={state.errors} ref={summary} /> : null}
        {state.status === 'refused' ? (
          <div ref={summary} tabIndex={-1} role="alert">
            <Notice
              kind="needs-decision"
              title={t(state.isLook ? 'look.title' : state.conflict ? 'conflict.title' : 'refused')}
            >
              <p>{state.message}</p>
              {state.conflict ? <Conflict fields={state.conflict} isLook={state.isLook ?? false} /> : null}
            </Notice>
          </div>
        ) : null}
        {state.status === 'done' ? (
          <div ref={summary} tabIndex={-1}>
            <Notice kind="done" live>
              {state.message ?? t('done')}
            </Notice>
          </div>
        ) : null}
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {seen === undefined ? null : <input type="hidden" name="version" value={seen} />}
        <input type="hidden" name="locale" value={locale} />
        {children}
      </form>
    </FormContext>
  )
}
