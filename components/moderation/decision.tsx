import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { Action } from '@/lib/action/define-action'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import type { SecondPerson } from '@/lib/moderation/rules'
import { ReasonPicker } from './reason-picker'
import { SecondPersonNotice } from './second-person-notice'

export type DecisionKeys = { publish: string; return: string }
type DecisionProps = {
  canDecide: boolean
  id: string
  version: number
  keys: DecisionKeys
  publish: Action
  sendBack: Action
  queue: string
  reasons: readonly ReadyReason[]
  /** The language in which the entry is written: reasons in it come first. */
  language: string
  second: SecondPerson
  /** The entry itself, with its note boxes. */
  children: ReactNode
}

/** The entry between the two things that can be done with it. The notes belong to the form that sends it back. */
export function Decision({
  canDecide,
  id,
  version,
  keys,
  publish,
  sendBack,
  queue,
  reasons,
  language,
  second,
  children,
}: DecisionProps) {
  const t = useTranslations('moderation')
  const bench = useTranslations('bench')
  if (!canDecide)
    return (
      <>
        <Notice kind="caution" title={t('anotherDecides')}>
          <p>{t('anotherDecidesWhy')}</p>
          <p>
            <LinkButton kind="secondary" href={queue}>
              {t('backToQueue')}
            </LinkButton>
          </p>
        </Notice>
        {children}
      </>
    )
  return (
    <>
      <ActionForm action={sendBack} idempotencyKey={keys.return} version={version} label={t('sendBack')}>
        <input type="hidden" name="id" value={id} />
        {children}
        <section className="group flow">
          <h2>{t('sendBack')}</h2>
          <ReasonPicker reasons={reasons} language={language} />
          <FormTextArea name="note" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
          <Button kind="danger">{t('sendBackNow')}</Button>
        </section>
      </ActionForm>
      <SecondPersonNotice second={second} />
      {second.stands === 'said' ? null : (
        <ActionForm action={publish} idempotencyKey={keys.publish} version={version} label={t('publish')}>
          <input type="hidden" name="id" value={id} />
          <section className="group flow">
            <h2>{t('publish')}</h2>
            <p className="measure">{t('publishMeans')}</p>
            <FormTextArea
              name="remark"
              label={t('publishNote')}
              hint={t('publishNoteHint')}
              rows={3}
              maxLength={2000}
              optional
            />
            <Button>{second.stands === 'first' ? bench('consentNow') : t('publishNow')}</Button>
          </section>
        </ActionForm>
      )}
    </>
  )
}
