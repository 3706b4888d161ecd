import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { FormState } from '@/lib/action/form-state'
import { Conflict } from './conflict'
import { ErrorSummary } from './error-summary'
import { Notice } from './notice'

/** What a form heard back, above its questions. */
export function FormAnswer({ state, ref }: { state: FormState; ref: Ref<HTMLDivElement> }) {
  const t = useTranslations('ui')
  if (state.status === 'invalid') return <ErrorSummary errors={state.errors} ref={ref} />
  if (state.status === 'refused')
    return (
      <div ref={ref} tabIndex={-1} role="alert">
        <Notice
          kind="needs-decision"
          title={t(
            state.lookAt
              ? 'lookAt'
              : state.isLook
                ? 'look.title'
                : state.conflict
                  ? 'conflict.title'
                  : 'refused',
          )}
        >
          <p>{state.message}</p>
          {state.lookAt ? (
            <ul>
              {state.lookAt.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          ) : null}
          {state.conflict ? <Conflict fields={state.conflict} isLook={state.isLook ?? false} /> : null}
        </Notice>
      </div>
    )
  if (state.status === 'kept')
    return (
      <div ref={ref} tabIndex={-1}>
        <Notice kind="caution" title={t('kept.title')}>
          {t('kept.lead')}
        </Notice>
      </div>
    )
  if (state.status === 'done')
    return (
      <div ref={ref} tabIndex={-1}>
        <Notice kind="done" live>
          {state.message ?? t('done')}
        </Notice>
      </div>
    )
  return null
}
