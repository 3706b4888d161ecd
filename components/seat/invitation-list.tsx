import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { sayMoment } from '@/lib/dates'
import { roleLabels } from '@/lib/person/labels'
import { withdrawInvitation } from '@/lib/seat/actions'
import type { KeptInvitation } from '@/lib/seat/queries/people'

/** Who was asked and has not answered; the link is shown to who asked, to be handed over. */
export function InvitationList({
  invitations,
  addressOf,
  newKey,
}: {
  invitations: readonly KeptInvitation[]
  addressOf: (link: string) => string
  newKey: () => string
}) {
  const t = useTranslations()
  const locale = useLocale()
  if (invitations.length === 0) return <p className="measure">{t('seat.invitations.none')}</p>
  return (
    <ul className="rows">
      {invitations.map(({ id, email, role, organisation, expiresAt, state, link }) => (
        <li key={id} className="flow">
          <p>
            <strong>{email}</strong>: {t(roleLabels[role])},{' '}
            <span lang={organisation.language}>{organisation.name}</span>
          </p>
          <p className="note">
            {t(state === 'expired' ? 'seat.invitations.expired' : 'seat.invitations.until', {
              until: sayMoment(expiresAt.toISOString(), locale),
            })}
          </p>
          {link ? (
            <label className="field" htmlFor={`link-${id}`}>
              {t('seat.invitations.link', { email })}
              <textarea
                className="in"
                id={`link-${id}`}
                readOnly
                rows={3}
                value={addressOf(link)}
                spellCheck={false}
              />
            </label>
          ) : null}
          <ActionForm
            action={withdrawInvitation}
            idempotencyKey={newKey()}
            label={t('seat.invitations.withdrawOf', { email })}
          >
            <input type="hidden" name="invitation" value={id} />
            <Button kind="quiet">
              {t('seat.invitations.withdraw')}
              <span className="sr"> {email}</span>
            </Button>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
