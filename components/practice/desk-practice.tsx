import { useLocale, useTranslations } from 'next-intl'
import { publishPractice, withdrawPractice } from '@/lib/practice/actions'
import type { PracticeOnDesk } from '@/lib/practice/queries/desk'
import { routes } from '@/lib/routes'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormTextArea } from '../ui/form-fields'
import { Notice } from '../ui/notice'
import { PracticeTexts } from './practice-texts'

type Keys = { publish: string; withdraw: string }

/** A practice as its keeper has saved it: reading it over, giving it to others, taking it back. */
export function DeskPractice({ practice, keys }: { practice: PracticeOnDesk; keys: Keys }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  const { id, version, state, mayWrite } = practice
  if (state === 'withdrawn')
    return (
      <Notice kind="caution" title={t('state.withdrawn')}>
        <p lang={practice.language}>{practice.withdrawnReason}</p>
      </Notice>
    )
  return (
    <div className="flow">
      {state === 'published' ? (
        <p>
          <a href={routes.practice(locale, id)}>{t('desk.inPublic')}</a>
        </p>
      ) : null}
      <PracticeTexts practice={practice} />
      {mayWrite ? (
        <p>
          <a href={routes.writePractice(locale, id)}>{t('desk.change')}</a>
        </p>
      ) : null}
      {mayWrite && state === 'draft' ? (
        <section aria-labelledby="publish">
          <h2 id="publish">{t('desk.publish')}</h2>
          <p className="measure mb-3">{t('desk.publishLead')}</p>
          <ActionForm
            action={publishPractice}
            idempotencyKey={keys.publish}
            version={version}
            label={t('desk.publish')}
          >
            <input type="hidden" name="id" value={id} />
            <Button>{t('desk.publish')}</Button>
          </ActionForm>
        </section>
      ) : null}
      {state === 'published' ? (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t('desk.withdraw')}</h2>
          <p className="measure mb-3">{t('desk.withdrawLead')}</p>
          <ActionForm
            action={withdrawPractice}
            idempotencyKey={keys.withdraw}
            version={version}
            label={t('desk.withdraw')}
          >
            <input type="hidden" name="id" value={id} />
            <FormTextArea name="reason" label={t('desk.reason')} rows={3} maxLength={1000} required />
            <Button kind="quiet">{t('desk.withdraw')}</Button>
          </ActionForm>
        </section>
      ) : null}
    </div>
  )
}
