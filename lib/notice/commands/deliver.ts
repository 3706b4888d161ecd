// One mail: written from its notices, handed over outside any transaction, and noted. Killed between the two last, it
// is handed over again, with the same id.
import type { Tx } from '@/lib/db/clients'
import { env } from '@/lib/env'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { translatorOf } from '@/lib/i18n/translator'
import type { MailFailure } from '@/lib/mail/failure'
import type { Mail } from '@/lib/mail/send'
import { routes, withLanguage } from '@/lib/routes'
import { composeMail, type ToTell } from '../compose'
import { groupOf } from '../rules'
import { unsubscribeToken } from '../unsubscribe'

/** The mail to hand over now; null where there is nothing to say any more, or nobody to say it to. */
export async function prepareMail(tx: Tx, id: string, attempt: number): Promise<Mail | null> {
  const delivery = await tx.mailDelivery.findUnique({
    where: { id },
    select: {
      state: true,
      rhythm: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          language: true,
          state: true,
          isDemonstration: true,
          refusedAddress: { select: { address: true } },
        },
      },
      notices: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { kind: true, label: true, path: true, values: true },
      },
    },
  })
  if (delivery?.state !== 'waiting') return null
  const { person, rhythm } = delivery
  const notices = delivery.notices.map(
    (notice): ToTell => ({
      ...notice,
      values: notice.values as ToTell['values'],
    }),
  )
  // Invented people have addresses that nobody reads: their mail is written down, and never leaves the machine.
  const isNobody = person.isDemonstration && env.smtpUrl !== null
  if (person.state !== 'active' || notices.length === 0 || isNobody) {
    // Nobody is told by mail later either: what stays is in the app.
    await tx.notice.updateMany({ where: { deliveryId: id }, data: { rhythm: 'none' } })
    await tx.mailDelivery.delete({ where: { id } })
    return null
  }
  if (person.refusedAddress?.address === person.email) {
    await tx.mailDelivery.update({ where: { id }, data: { state: 'refused', failure: 'address-refused' } })
    return null
  }
  const locale = isLocale(person.language) ? person.language : defaultLocale
  // A mail of one kind ends that kind; a digest, all of them.
  const group = rhythm === 'at_once' ? groupOf(notices[0]?.kind ?? '') : 'all'
  const token = unsubscribeToken({ personId: person.id, group })
  const at = (path: string) => `${env.publicUrl}${path}`
  const { subject, text, footer, html } = composeMail({
    t: translatorOf(locale),
    locale,
    name: person.name,
    rhythm,
    notices,
    links: {
      page: (path) => at(withLanguage(path, locale)),
      preferences: at(routes.noticePreferences(locale)),
      unsubscribe: at(routes.unsubscribe(locale, token)),
    },
  })
  await tx.mailDelivery.update({
    where: { id },
    data: { address: person.email, subject, text, attempts: attempt },
  })
  return {
    id,
    to: { name: person.name, address: person.email },
    subject,
    text: `${text}\n\n-- \n${footer}\n`,
    html,
    unsubscribe: at(routes.unsubscribeAtOnce(token)),
  }
}

/** What came of it. Answers whether it is to be tried again. */
export async function noteOutcome(
  tx: Tx,
  { id, to }: Pick<Mail, 'id' | 'to'>,
  failure: MailFailure | null,
  isLast: boolean,
  now: Date,
): Promise<boolean> {
  if (failure === null) {
    await tx.mailDelivery.updateMany({ where: { id }, data: { state: 'sent', sentAt: now, failure: null } })
    return false
  }
  const isRefused = failure === 'address-refused'
  const state = isRefused ? 'refused' : isLast ? 'dead' : 'waiting'
  const row = await tx.mailDelivery.update({
    where: { id },
    data: { state, failure },
    select: { personId: true },
  })
  if (isRefused) {
    const refusal = { address: to.address, refusedAt: now }
    await tx.refusedAddress.upsert({
      where: { personId: row.personId },
      create: { personId: row.personId, ...refusal },
      update: refusal,
    })
  }
  return state === 'waiting'
}
