// The wrapper of what must work before somebody is signed in, or acts for an organisation: same origin → rate →
// parse → perform → keep cookies → go somewhere. It changes sign-ins and nothing else; everything that changes a
// record goes through lib/action.
import 'server-only'
import { refresh } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { readForm, typedValues } from '@/lib/action/form-input'
import type { FormState } from '@/lib/action/form-state'
import { isSameOrigin } from '@/lib/action/origin'
import { secondsToWait, type RateRule } from '@/lib/action/rate'
import { sayIssues, type Words } from '@/lib/action/words'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { addressOf } from './address'
import { markOf } from './secrets'

type Jar = Awaited<ReturnType<typeof cookies>>
type Doing<Input> = {
  input: Input
  now: Date
  address: string
  agent: string | null
  jar: Jar
  locale: Locale
}
/** Where to go next, or the sentence (message key) to show instead. */
type Answer = { goTo: string } | { refusal: string; field?: string; seconds?: number }

type Door<Schema extends z.ZodType> = {
  input: Schema
  secrets: readonly string[]
  perform: (doing: Doing<z.output<Schema>>) => Promise<Answer>
}

/** Posts of one address to these doors, whatever they bring. */
const postsByAddress: RateRule = { kind: 'door', points: 120, seconds: 60 }

export function defineDoor<Schema extends z.ZodType>({ input, secrets, perform }: Door<Schema>) {
  return async (_state: FormState, form: FormData): Promise<FormState> => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, secrets)
    const refuse = (key: string, seconds = 0): FormState => ({
      status: 'refused',
      message: t(key, { seconds, minutes: Math.max(1, Math.ceil(seconds / 60)) }),
      values,
    })

    const asked = await headers()
    if (!isSameOrigin(asked)) return refuse('errors.origin')
    const address = addressOf(asked)
    const wait = await secondsToWait(postsByAddress, markOf('guessing', address))
    if (wait > 0) return refuse('errors.tooMany', wait)
    const parsed = input.safeParse(readForm(form, secrets))
    if (!parsed.success) return { status: 'invalid', errors: sayIssues(parsed.error, t), values }

    const answer = await perform({
      input: parsed.data,
      now: new Date(),
      address,
      agent: asked.get('user-agent'),
      jar: await cookies(),
      locale,
    })
    if ('goTo' in answer) {
      // What stands around the page says who is signed in and for whom: it is drawn anew, not kept.
      refresh()
      redirect(answer.goTo)
    }
    if (answer.field)
      return { status: 'invalid', errors: [{ field: answer.field, message: t(answer.refusal) }], values }
    return refuse(answer.refusal, answer.seconds)
  }
}
