import { useLocale, useTranslations } from 'next-intl'
import { LanguageOfText } from '@/components/hiding/language-of-text'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormTextArea } from '@/components/ui/form-fields'
import { answerLinkDispute, takeUpLinkDispute } from '@/lib/crosswalk/actions'
import type { DisputeInFull } from '@/lib/crosswalk/queries/disputes'
import { verdicts } from '@/lib/crosswalk/rules'
import { routes } from '@/lib/routes'

/** Showing a dispute beside its link while it is looked into, and the answer. */
export function DisputeAnswerForms({
  dispute,
  keys,
}: {
  dispute: DisputeInFull
  keys: { takeUp: string; answer: string }
}) {
  const t = useTranslations('dispute')
  const locale = useLocale()
  if (dispute.state === 'answered') return null
  return (
    <>
      {dispute.state === 'received' ? (
        <ActionForm
          action={takeUpLinkDispute}
          idempotencyKey={keys.takeUp}
          version={dispute.version}
          label={t('takeUp')}
        >
          <input type="hidden" name="id" value={dispute.id} />
          <section className="group flow">
            <h2>{t('takeUp')}</h2>
            <p className="measure">{t('takeUpMeans')}</p>
            <Button kind="secondary">{t('takeUpNow')}</Button>
          </section>
        </ActionForm>
      ) : null}
      <section className="flow">
        <h2>{t('answerIt')}</h2>
        <p className="measure note">
          {dispute.draftEdition === null
            ? t.rich('noDraftYet', {
                link: (words) => (
                  <a href={routes.adminCrosswalk(locale, dispute.link.crosswalk.code)}>{words}</a>
                ),
              })
            : t('draftIs', { edition: dispute.draftEdition })}
        </p>
        <ActionForm
          action={answerLinkDispute}
          idempotencyKey={keys.answer}
          version={dispute.version}
          label={t('answerIt')}
        >
          <input type="hidden" name="id" value={dispute.id} />
          <FormRadios
            name="verdict"
            label={t('verdictLabel')}
            options={verdicts.map((value) => ({ value, label: t(`choose.${value}`) }))}
          />
          <FormTextArea
            name="answer"
            label={t('answer')}
            hint={t('answerHint')}
            rows={5}
            maxLength={2000}
            required
          />
          <LanguageOfText language={dispute.language || locale} />
          <Button>{t('answerNow')}</Button>
        </ActionForm>
      </section>
    </>
  )
}
