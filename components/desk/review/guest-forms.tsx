import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { FormNumberInput, FormTextInput } from '@/components/ui/form-fields'
import { sayDate } from '@/lib/dates'
import { inviteGuest } from '@/lib/review/actions'
import type { WordingOnDesk } from '@/lib/review/queries/wording'
import { routes } from '@/lib/routes'

/** Asks a named expert for one review, by a link that the person who asks hands over. */
export function InviteGuestForm({ versionId, formKey }: { versionId: string; formKey: string }) {
  const t = useTranslations('review.guest')
  return (
    <Details summary={t('ask')}>
      <ActionForm action={inviteGuest} idempotencyKey={formKey} label={t('ask')}>
        <input type="hidden" name="id" value={versionId} />
        <p className="measure">{t('askMeans')}</p>
        <FormTextInput name="name" label={t('name')} required />
        <FormTextInput name="email" label={t('email')} type="email" required />
        <FormTextInput name="organisation" label={t('organisation')} hint={t('organisationHint')} required />
        <FormNumberInput name="days" label={t('days')} hint={t('daysHint')} whole optional />
        <Button kind="secondary">{t('send')}</Button>
      </ActionForm>
    </Details>
  )
}

/** Who was asked; to the person who asked also the link, while it holds. */
export function GuestList({ wording, origin }: { wording: WordingOnDesk; origin: string }) {
  const t = useTranslations('review.guest')
  const locale = useLocale()
  if (wording.invitations.length === 0) return null
  return (
    <section className="space-y-3">
      <h2>{t('invited')}</h2>
      <ul className="rows">
        {wording.invitations.map((guest) => {
          const date = sayDate({ on: guest.endsOn, precision: 'day' }, locale)
          return (
            <li key={guest.id} className="block!">
              <p>
                {guest.guestName}, {guest.guestOrganisation}{' '}
                <span className="note">
                  {guest.isUsed ? t('used') : guest.isOver ? t('ended', { date }) : t('until', { date })}
                </span>
              </p>
              {guest.token ? (
                <p className="note">
                  {t('link', { name: guest.guestName })}:{' '}
                  <code className="break-all">{`${origin}${routes.guestReview(locale, guest.token)}`}</code>{' '}
                  {t('copy')}
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
