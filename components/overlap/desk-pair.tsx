import { useLocale, useTranslations } from 'next-intl'
import {
  agreeToSettlement,
  declineSettlement,
  proposeSettlement,
  withdrawSettlement,
} from '@/lib/overlap/actions'
import type { OverlapOnDesk } from '@/lib/overlap/queries/desk'
import { verdicts } from '@/lib/overlap/settling'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormRadios, FormSelect, FormTextArea } from '../ui/form-fields'
import { PairList } from './pair-list'

type Keys = { propose: string; agree: string; decline: string; withdraw: string }

/** One pair, what is proposed about it, and what this person may do. */
export function DeskPair({ overlap, keys }: { overlap: OverlapOnDesk; keys: Keys }) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  const { low, high, pair, settlement, can } = overlap
  return (
    <div className="flow">
      {pair ? (
        <PairList pairs={[pair]} actOn={() => null} />
      ) : (
        <ul className="rows">
          {[low, high].map((side) => (
            <li key={side.id}>
              <a href={routes.commitment(locale, side.plan, side.code)}>
                {side.code} {side.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {settlement ? <Proposal overlap={overlap} settlement={settlement} /> : null}
      {settlement && can.answer ? (
        <div className="row">
          <ActionForm action={agreeToSettlement} idempotencyKey={keys.agree} label={t('settle.agree')}>
            <Edition settlement={settlement} />
            <Button>{t('settle.agree')}</Button>
          </ActionForm>
          <ActionForm action={declineSettlement} idempotencyKey={keys.decline} label={t('settle.decline')}>
            <Edition settlement={settlement} />
            <Button kind="quiet">{t('settle.decline')}</Button>
          </ActionForm>
        </div>
      ) : null}
      {settlement && can.withdraw ? (
        <ActionForm action={withdrawSettlement} idempotencyKey={keys.withdraw} label={t('settle.withdraw')}>
          <Edition settlement={settlement} />
          <Button kind="quiet">{t('settle.withdraw')}</Button>
        </ActionForm>
      ) : null}
      {can.propose ? <ProposeForm overlap={overlap} formKey={keys.propose} /> : null}
    </div>
  )
}

type Settlement = NonNullable<OverlapOnDesk['settlement']>

function Edition({ settlement }: { settlement: Settlement }) {
  return (
    <>
      <input type="hidden" name="id" value={settlement.id} />
      <input type="hidden" name="version" value={settlement.version} />
    </>
  )
}

function Proposal({
  overlap: { low, high },
  settlement,
}: {
  overlap: OverlapOnDesk
  settlement: Settlement
}) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  const { verdict, keptId, reason, language, state, hasConsent, by, proposedOn } = settlement
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{t(`settle.state.${state}`)}</h2>
      <p>
        <b>{t(`verdict.${verdict}`)}</b>
        {keptId ? ` · ${t('keeps', { code: keptId === low.id ? low.code : high.code })}` : null}
      </p>
      <p className="measure" lang={language}>
        {reason}
      </p>
      <p className="note">
        {t.rich('settle.by', {
          organisation: () => <span lang={by.language}>{by.name}</span>,
          date: sayDate({ on: proposedOn, precision: 'day' }, locale),
        })}
      </p>
      <ul className="note">
        {(
          [
            [low, hasConsent.low],
            [high, hasConsent.high],
          ] as const
        ).map(([side, has]) => (
          <li key={side.id}>{t(has ? 'settle.saidYes' : 'settle.notYet', { code: side.code })}</li>
        ))}
      </ul>
    </section>
  )
}

function ProposeForm({ overlap: { low, high }, formKey }: { overlap: OverlapOnDesk; formKey: string }) {
  const t = useTranslations('overlap')
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{t('settle.title')}</h2>
      <ActionForm action={proposeSettlement} idempotencyKey={formKey} label={t('settle.propose')}>
        <input type="hidden" name="lowId" value={low.id} />
        <input type="hidden" name="highId" value={high.id} />
        <FormRadios
          name="verdict"
          label={t('settle.verdict')}
          hint={t('settle.hint')}
          options={verdicts.map((value) => ({
            value,
            label: `${t(`verdict.${value}`)}: ${t(`meaning.${value}`)}`,
          }))}
        />
        <FormSelect
          name="keptId"
          label={t('settle.kept')}
          hint={t('settle.keptHint')}
          empty={t('settle.keptNone')}
          options={[low, high].map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          optional
        />
        <FormTextArea
          name="reason"
          label={t('settle.reason')}
          hint={t('settle.reasonHint')}
          rows={4}
          maxLength={1000}
          required
        />
        <Button>{t('settle.propose')}</Button>
      </ActionForm>
    </section>
  )
}
