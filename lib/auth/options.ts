// next-auth, behind the seam: it seals the cookie and answers under /api/auth. Who is signed in is decided by the
// row alone (session.ts), also for next-auth's own answers, because its token is only opened while the row stands.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes } from '@/lib/routes'
import { addressOf } from './address'
import { signOut } from './commands'
import { cookieOptions, deviceCookieName, isOverHttps, sessionCookieName } from './cookies'
import { ownPath } from './return-to'
import { keyFor } from './secrets'
import { absoluteLimit, standingSession } from './session'
import { endHeldSession, keepDeviceNote } from './session-cookies'
import { signInWithPassword } from './sign-in'
import { sessionIdIn } from './token'

const age = absoluteLimit / 1000
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const byPassword = CredentialsProvider({
  id: 'password',
  name: 'password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  authorize: async (credentials, request) => {
    const sent = new Headers(request.headers as Record<string, string> | undefined)
    const jar = await cookies()
    const outcome = await signInWithPassword(
      {
        email: textOf(credentials?.email),
        password: textOf(credentials?.password),
        address: addressOf(sent),
        agent: sent.get('user-agent'),
        deviceNote: jar.get(deviceCookieName())?.value,
      },
      new Date(),
    )
    if (!outcome.ok) return null
    await endHeldSession(jar, new Date())
    keepDeviceNote(jar, outcome.value.email)
    // next-auth asks for an id; what it calls the user is here the session.
    return { id: outcome.value.sid }
  },
})

export function nextAuthOptions(): NextAuthOptions {
  const signInPage = routes.signIn(defaultLocale)
  return {
    secret: keyFor('session-cookie').toString('base64'),
    providers: [byPassword],
    session: { strategy: 'jwt', maxAge: age },
    useSecureCookies: isOverHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: { signIn: signInPage, signOut: signInPage, error: signInPage },
    jwt: {
      maxAge: age,
      encode: ({ token }) =>
        encode({ ...(token ? { token } : {}), secret: keyFor('session-cookie'), maxAge: age }),
      decode: async ({ token }) => {
        const sid = await sessionIdIn(token)
        return sid && (await standingSession(sid, new Date())) ? { sid } : null
      },
    },
    callbacks: {
      jwt: ({ token, user, trigger }) => ({ sid: trigger === 'signIn' ? user.id : token.sid }),
      // Whoever asks learns that somebody is signed in and until when at the latest, not who.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) =>
        `${env.publicUrl}${ownPath(url.replace(env.publicUrl, '')) ?? routes.desk(defaultLocale)}`,
    },
    events: {
      signOut: async ({ token }) => {
        const session = typeof token.sid === 'string' ? await standingSession(token.sid, new Date()) : null
        if (session) await signOut(session, new Date())
      },
    },
    logger: {
      // A cookie that no longer opens anything is an everyday thing, and its address is set by CONCORD_PUBLIC_URL.
      warn: () => undefined,
      debug: () => undefined,
      error: (code, metadata) => {
        if (code !== 'JWT_SESSION_ERROR') console.error('next-auth', code, metadata)
      },
    },
  }
}
