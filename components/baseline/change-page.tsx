import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { withdrawChange } from '@/lib/baseline/actions'
import type { ChangeInFull } from '@/lib/baseline/queries/desk'
import { sayMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { ChangeArguments } from './change-arguments'
import { StateTag } from './change-list'
import { ChangeTold } from './change-told'

/** A proposal on its organisation's desk: what it says, how it stands, what was argued, and the way back. */
export function ChangePage({
  change,
  keys,
}: {
  change: ChangeInFull
  keys: { argue: string; withdraw: string }
}) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const { commitment, state, note } = change
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskChanges(locale), label: t('deskTitle') }]} />
      <PageTitle
        eyebrow={t('aChange')}
        title={`${commitment.code} ${commitment.title}`}
        lang={commitment.language}
      >
        <p className="row mt-3">
          <StateTag state={state} />
          <ProposedBy change={change} />
        </p>
      </PageTitle>
      <div className="flow">
        <Notice kind={state === 'accepted' ? 'done' : 'neutral'} live={state === 'proposed'}>
          <p>
            {state === 'proposed'
              ? t('waits')
              : t(`decidedOn.${state}`, { at: sayMoment(change.decidedAt ?? change.proposedAt, locale) })}
          </p>
          {note ? (
            <p className="pre">
              {t('decidersNote')}: {note}
            </p>
          ) : null}
        </Notice>
        <ChangeTold change={change} language={commitment.language} />
        {change.may.argue ? <ChangeArguments change={change} formKey={keys.argue} /> : null}
        {state === 'proposed' && change.may.withdraw ? (
          <ActionForm action={withdrawChange} idempotencyKey={keys.withdraw} label={t('withdraw')}>
            <input type="hidden" name="id" value={change.id} />
            <section className="group flow">
              <h2>{t('withdraw')}</h2>
              <p className="measure">{t('withdrawMeans')}</p>
              <Button kind="danger">{t('withdrawNow')}</Button>
            </section>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}

export function ProposedBy({ change }: { change: ChangeInFull }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const { organisation, proposedBy, proposedAt } = change
  if (proposedBy === null) return null
  return (
    <span className="note">
      {t.rich('proposedBy', {
        person: proposedBy,
        organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
        at: sayMoment(proposedAt, locale),
      })}
    </span>
  )
}
