import { beforeAll, describe, expect, it } from 'vitest'
import { setPasswordByLink } from '@/lib/auth/commands'
import { signInWithPassword } from '@/lib/auth/sign-in'
import { appDb } from '@/lib/db/clients'
import { makeAdministrator } from '@/lib/person/commands/first-administrator'
import { anOrganisation, password } from '../../support/people'

const now = new Date('2026-11-23T09:00:00.000Z')
let organisationCode = ''
beforeAll(async () => {
  const { id } = await anOrganisation('Secretariat')
  organisationCode = (await appDb().organisation.findUniqueOrThrow({ where: { id } })).code
})

const make = (email: string, isFurther = false, code = organisationCode) =>
  appDb().$transaction((tx) =>
    makeAdministrator(
      tx,
      { email, name: 'First', language: 'en', organisationCode: code },
      { isFurther, now },
    ),
  )

describe('the first administrator', () => {
  it('is made at the command line, sets a password by the link, and signs in', async () => {
    const email = 'first@ministry.example'
    expect(await make(email, false, 'NO-SUCH')).toMatchObject({ reason: 'unknown-organisation' })

    const made = await make(email)
    expect(await setPasswordByLink(made.ok ? made.value.link : '', password, now)).toMatchObject({ ok: true })
    const signedIn = await signInWithPassword(
      { email, password, address: 'here', deviceNote: undefined, agent: null },
      now,
    )

    expect(signedIn).toMatchObject({ ok: true })
    expect(await make('second@ministry.example')).toMatchObject({ reason: 'administrator-exists' })
    expect(await make(email, true)).toMatchObject({ reason: 'email-taken' })
    expect(await make('second@ministry.example', true)).toMatchObject({ ok: true })
  })
})
