'use server'

import { defineAction } from '@/lib/action/define-action'
import { noticePolicy } from '@/lib/policy/notice'
import { routes } from '@/lib/routes'
import { deliveryToKeep, tryAddressAgain as takeMark, tryMailAgain as begin } from './commands/mail'
import { markAllRead, markRead, ownNotice, ownNotices, savePreferences } from './commands/own'
import { mailRefusals } from './labels'
import { allNoticesInput, deliveryInput, noticeInput, ownAddressInput, preferencesInput } from './schema'

export const markNoticeRead = defineAction({
  event: 'notice.read',
  input: noticeInput,
  load: ownNotice,
  allow: noticePolicy.keepOwn,
  perform: ({ subject, now, tx }) => markRead(tx, subject, now),
  refusals: {},
  lands: (_read, locale) => routes.notices(locale),
})

export const markAllNoticesRead = defineAction({
  event: 'notice.all-read',
  input: allNoticesInput,
  load: ownNotices,
  allow: noticePolicy.keepOwn,
  perform: ({ subject: { person }, now, tx }) => markAllRead(tx, person.id, now),
  refusals: {},
  lands: (_read, locale) => routes.notices(locale),
})

export const saveNoticePreferences = defineAction({
  event: 'notice.preferences-saved',
  input: preferencesInput,
  load: ownNotices,
  allow: noticePolicy.keepOwn,
  perform: ({ subject: { person }, input, tx }) => savePreferences(tx, person, input),
  refusals: {},
  lands: (_saved, locale) => routes.noticePreferences(locale, 'saved'),
})

export const tryAddressAgain = defineAction({
  event: 'notice.address-tried-again',
  input: ownAddressInput,
  load: ownNotices,
  allow: noticePolicy.keepOwn,
  perform: ({ subject: { person }, tx }) => takeMark(tx, person),
  refusals: { 'not-refused': mailRefusals['not-refused'] },
  lands: (_done, locale) => routes.noticePreferences(locale, 'saved'),
})

export const tryMailAgain = defineAction({
  event: 'mail.tried-again',
  input: deliveryInput,
  load: deliveryToKeep,
  allow: noticePolicy.keepMail,
  perform: ({ subject, tx }) => begin(tx, subject),
  refusals: { 'not-again': mailRefusals['not-again'] },
  lands: ({ id }, locale) => routes.adminMailOne(locale, id),
})
