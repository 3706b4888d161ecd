import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios } from '@/components/ui/form-fields'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { dayOf, sayDate, sayMoment } from '@/lib/dates'
import { localeNames, locales } from '@/lib/i18n/locales'
import { changeLanguage, endOtherSignIns, endOwnSignIn } from '@/lib/person/actions'
import type { OwnAccount } from '@/lib/person/queries'
import { browserOf } from '@/lib/person/rules'
import { LentUntil } from '../seat/lent-until'
import { SeatRole } from './seat-role'

type Seats = OwnAccount['memberships']

/** The seats that somebody holds, and since when. */
export function OwnSeats({ seats, acting }: { seats: Seats; acting: string }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t('account.own.seats')}</h2>
      <p className="measure">{t('account.own.seatsLead')}</p>
      <Table
        caption={t('account.own.seats')}
        captionHidden
        columns={[
          { key: 'organisation', label: t('account.own.organisation'), header: true },
          { key: 'role', label: t('account.own.role') },
          { key: 'since', label: t('account.own.since') },
        ]}
        rows={seats.map(({ id, startedAt, endedAt, delegatedBy, seat }) => ({
          id,
          cells: {
            organisation: (
              <>
                <span lang={seat.organisation.language}>{seat.organisation.name}</span>{' '}
                {seat.organisation.id === acting ? <Tag tone="indigo">{t('account.own.acting')}</Tag> : null}
              </>
            ),
            role: <SeatRole role={seat.role} plan={seat.plan} />,
            since: delegatedBy ? (
              <LentUntil by={delegatedBy.name} startedAt={startedAt} endedAt={endedAt} />
            ) : (
              sayDate({ on: dayOf(startedAt), precision: 'day' }, locale)
            ),
          },
        }))}
      />
    </section>
  )
}

type SignIns = OwnAccount['sessions']

/** Every browser that is signed in to this account, each with a way to end it. */
export function OwnSignIns({
  signIns,
  here,
  idleHours,
  formKeys,
}: {
  signIns: SignIns
  here: string
  idleHours: number
  formKeys: readonly string[]
}) {
  const t = useTranslations('account.own')
  const locale = useLocale()
  const device = (agent: string | null) => {
    const seen = browserOf(agent)
    return seen ? t('deviceOn', seen) : t('deviceUnknown')
  }
  return (
    <section aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t('signIns')}</h2>
      <p className="measure">{t('signInsLead', { idle: idleHours })}</p>
      <Table
        caption={t('signIns')}
        captionHidden
        columns={[
          { key: 'device', label: t('device'), header: true },
          { key: 'began', label: t('began') },
          { key: 'seen', label: t('lastSeen') },
          { key: 'end', label: t('end'), bare: true },
        ]}
        rows={signIns.map(({ id, agent, createdAt, lastSeenAt }, index) => ({
          id,
          cells: {
            device: device(agent),
            began: sayMoment(createdAt.toISOString(), locale),
            seen: sayMoment(lastSeenAt.toISOString(), locale),
            end:
              id === here ? (
                <Tag tone="indigo">{t('thisOne')}</Tag>
              ) : (
                <ActionForm action={endOwnSignIn} idempotencyKey={formKeys[index] ?? ''}>
                  <input type="hidden" name="signIn" value={id} />
                  <Button kind="quiet">
                    {t('end')}
                    <span className="sr"> {t('endThat', { device: device(agent) })}</span>
                  </Button>
                </ActionForm>
              ),
          },
        }))}
      />
      {signIns.length > 1 ? (
        <ActionForm action={endOtherSignIns} idempotencyKey={formKeys.at(-1) ?? ''}>
          <Button kind="danger">{t('endOthers')}</Button>
        </ActionForm>
      ) : null}
    </section>
  )
}

/** The language that Concord opens in. */
export function LanguageForm({ language, formKey }: { language: string; formKey: string }) {
  const t = useTranslations('account.own')
  return (
    <ActionForm action={changeLanguage} idempotencyKey={formKey}>
      <FormRadios
        name="language"
        label={t('languageLead')}
        defaultValue={language}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
      />
      <Button kind="secondary">{t('saveLanguage')}</Button>
    </ActionForm>
  )
}
