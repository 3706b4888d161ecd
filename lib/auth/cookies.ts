// The cookies of signing in. Over https their names carry the prefix that browsers hold to host and path.
import { env } from '@/lib/env'

type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean }

export const isOverHttps = (): boolean => env.publicUrl.startsWith('https://')

const named = (name: string) => (isOverHttps() ? `__Host-${name}` : name)

export const sessionCookieName = () => named('concord-session')
/** Proves that this browser signed in before; opens nothing (see guessing.ts). */
export const deviceCookieName = () => named('concord-device')

/** Finds what was typed in this browser when its sign-in had ended; shows it to nobody by itself. */
export const keptCookieName = () => named('concord-kept')

export const cookieOptions = (): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isOverHttps(),
})
