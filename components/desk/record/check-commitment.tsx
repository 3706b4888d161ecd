import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { submitCommitment } from '@/lib/commitment/actions'
import { stepOfMissing } from '@/lib/commitment/labels'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { routes } from '@/lib/routes'
import { CommitmentAnswers } from './commitment-answers'

/** The last look: what is missing, what will be sent, and the button that sends it. */
export function CheckCommitment({ commitment, formKey }: { commitment: CommitmentOnDesk; formKey: string }) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const { id, missing, version } = commitment
  return (
    <>
      {missing.length > 0 ? (
        <Notice kind="caution" title={t('stillMissing', { count: missing.length })}>
          <ul>
            {missing.map((each) => (
              <li key={each}>
                <a href={routes.deskCommitmentStep(locale, id, stepOfMissing[each])}>
                  {t(`missing.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <CommitmentAnswers commitment={commitment} canEdit />
      <ActionForm action={submitCommitment} idempotencyKey={formKey} version={version} label={t('submit')}>
        <input type="hidden" name="id" value={id} />
        <section className="group space-y-3">
          <h2>{t('submit')}</h2>
          <p className="measure">
            {t('submitMeans', { audience: words(`visibility.${commitment.visibility}`) })}
          </p>
          <Button>{t('submitNow')}</Button>
        </section>
      </ActionForm>
    </>
  )
}
