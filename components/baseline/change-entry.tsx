import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { acceptChange, refuseChange } from '@/lib/baseline/actions'
import type { ChangeInFull } from '@/lib/baseline/queries/desk'
import { slippedMonths } from '@/lib/baseline/rules'
import { sayDate } from '@/lib/dates'
import { ChangeArguments } from './change-arguments'
import { ProposedBy } from './change-page'
import { ChangeTold } from './change-told'

type Keys = { argue: string; accept: string; refuse: string }

/** A proposal before a moderator: the difference, what follows from it, what was argued, and the verdict. */
export function ChangeEntry({ change, keys }: { change: ChangeInFull; keys: Keys }) {
  const t = useTranslations('baseline')
  const { commitment } = change
  return (
    <>
      <PageTitle
        eyebrow={t('entry')}
        title={`${commitment.code} ${commitment.title}`}
        lang={commitment.language}
      >
        <ProposedBy change={change} />
      </PageTitle>
      <div className="flow">
        <ChangeTold change={change} language={commitment.language} />
        <Consequences change={change} />
        <ChangeArguments change={change} formKey={keys.argue} />
        {change.may.decide ? (
          <Verdict change={change} keys={keys} />
        ) : (
          <Notice kind="caution" title={t('anotherDecides')}>
            <p>{t('anotherDecidesWhy')}</p>
          </Notice>
        )}
      </div>
    </>
  )
}

function Consequences({ change }: { change: ChangeInFull }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const { from, to, movements, movedBefore, first } = change
  const months = from.kind === 'date' && to.kind === 'date' ? slippedMonths(from.date, to.date) : 0
  const inAll = to.kind === 'date' ? slippedMonths(first, to.date) : 0
  return (
    <section className="space-y-3" aria-labelledby="consequences">
      <h2 id="consequences">{t('consequences')}</h2>
      {movements.map((movement) => (
        <p key={movement} className="measure">
          {t(`consequence.${movement}`)}
        </p>
      ))}
      <p>
        {months > 0 ? `${t('slips', { months })} ` : null}
        {t('movedBefore', { times: movedBefore })}
        {movedBefore > 0 && first && inAll > 0
          ? ` ${t('slipsInAll', { first: sayDate(first, locale), months: inAll })}`
          : null}
      </p>
    </section>
  )
}

function Verdict({ change, keys }: { change: ChangeInFull; keys: Keys }) {
  const t = useTranslations('baseline')
  return (
    <>
      <ActionForm
        action={acceptChange}
        idempotencyKey={keys.accept}
        version={change.version}
        label={t('accept')}
      >
        <input type="hidden" name="id" value={change.id} />
        <section className="group flow">
          <h2>{t('accept')}</h2>
          <p className="measure">{t('acceptMeans')}</p>
          <FormTextArea
            name="remark"
            label={t('acceptNote')}
            hint={t('notPublic')}
            rows={3}
            maxLength={2000}
            optional
          />
          <Button>{t('acceptNow')}</Button>
        </section>
      </ActionForm>
      <ActionForm
        action={refuseChange}
        idempotencyKey={keys.refuse}
        version={change.version}
        label={t('refuse')}
      >
        <input type="hidden" name="id" value={change.id} />
        <section className="group flow">
          <h2>{t('refuse')}</h2>
          <FormTextArea
            name="note"
            label={t('refuseReason')}
            hint={t('refuseReasonHint')}
            maxLength={2000}
            required
          />
          <Button kind="danger">{t('refuseNow')}</Button>
        </section>
      </ActionForm>
    </>
  )
}
