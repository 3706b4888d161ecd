'use server'

import { isLocale } from '@/lib/i18n/locales'
import { routes } from '@/lib/routes'
import { actInSession, setPasswordByLink } from './commands'
import { deviceCookieName } from './cookies'
import { currentSession } from './current'
import { defineDoor } from './define-door'
import { ownPath } from './return-to'
import { chooseOrganisationInput, setPasswordInput, signInInput } from './schema'
import { endHeldSession, keepSignedIn } from './session-cookies'
import { signInWithPassword } from './sign-in'
import { passwordFaults } from './labels'

const sentences = {
  wrong: 'account.signIn.wrong',
  slowed: 'account.signIn.slowed',
  busy: 'account.signIn.busy',
} as const

export const signIn = defineDoor({
  input: signInInput,
  secrets: ['password'],
  perform: async ({ input, now, address, agent, jar, locale }) => {
    const outcome = await signInWithPassword(
      {
        email: input.email,
        password: input.password,
        address,
        agent,
        deviceNote: jar.get(deviceCookieName())?.value,
      },
      now,
    )
    if (!outcome.ok)
      return {
        refusal: sentences[outcome.reason],
        seconds: outcome.reason === 'slowed' ? outcome.seconds : 0,
      }

    const { sid, email, language, organisations } = outcome.value
    await endHeldSession(jar, now)
    await keepSignedIn(jar, sid, email)
    const returnTo = ownPath(input.returnTo)
    const own = isLocale(language) ? language : locale
    if (organisations === 1) return { goTo: returnTo ?? routes.desk(own) }
    return { goTo: routes.chooseOrganisation(returnTo ? locale : own, returnTo ?? undefined) }
  },
})

export const chooseOrganisation = defineDoor({
  input: chooseOrganisationInput,
  secrets: [],
  perform: async ({ input, now, locale }) => {
    const session = await currentSession()
    if (!session) return { goTo: routes.signIn(locale, ownPath(input.returnTo) ?? undefined) }
    if (!(await actInSession(session, input.organisation, now)))
      return { refusal: 'account.organisation.notYours', field: 'organisation' }
    return { goTo: ownPath(input.returnTo) ?? routes.desk(locale) }
  },
})

export const setPassword = defineDoor({
  input: setPasswordInput,
  secrets: ['password', 'link'],
  perform: async ({ input, now, locale }) => {
    const outcome = await setPasswordByLink(input.link, input.password, now)
    if (outcome.ok) return { goTo: routes.signIn(locale, undefined, 'password-set') }
    if (outcome.reason === 'link') return { refusal: 'account.link.over' }
    if (outcome.reason === 'busy') return { refusal: 'account.signIn.busy' }
    return { refusal: passwordFaults[outcome.reason], field: 'password' }
  },
})
