// npm run admin:create -- --email rosa@ministry.gov --name "Rosa Anand" --organisation ASEANSEC
// Makes the first administrator and prints the link behind which they set their password, once. With --further
// it makes another one where administrators are there already.
import { parseArgs } from 'node:util'
import { normalEmail } from '@/lib/auth/email'
import { linkLasts } from '@/lib/auth/password-link'
import { appDb, closeDb } from '@/lib/db/clients'
import { env } from '@/lib/env'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { makeAdministrator } from '@/lib/person/commands/first-administrator'
import { routes } from '@/lib/routes'
import { connection, enter } from './connection'
import { giveUp, say } from './say.mjs'

const refusals = {
  'administrator-exists':
    'There is an administrator who can sign in. Ask them, or add --further to make another one.',
  'unknown-organisation':
    'No organisation has this code. Codes are in data/organisations.json and on the organisations page.',
  'email-taken': 'Somebody has an account with this e-mail address already.',
}

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { email: text, name: text, organisation: text, language: text, further: { type: 'boolean' } },
})

try {
  const email = normalEmail(values.email ?? '')
  if (!email || !values.name?.trim() || !values.organisation)
    throw new Error(
      'Say --email, --name and --organisation (its code). --language is a tag such as vi; without it, en.',
    )
  const language = values.language ?? defaultLocale
  const found = await connection(say)
  try {
    enter(found)
    const now = new Date()
    const asked = {
      email,
      name: values.name.normalize('NFC').trim(),
      language,
      organisationCode: values.organisation,
    }
    const made = await appDb().$transaction((tx) =>
      makeAdministrator(tx, asked, { isFurther: values.further ?? false, now }),
    )
    if (!made.ok) throw new Error(refusals[made.reason])
    say(
      `The account is there. Until ${new Date(now.getTime() + linkLasts).toISOString()} its password is set, once, at`,
    )
    say(
      `${env.publicUrl}${routes.setPassword(isLocale(language) ? language : defaultLocale, made.value.link)}`,
    )
  } finally {
    await closeDb()
    await found.stop()
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error))
}
