import { isSameOrigin } from '@/lib/action/origin'
import { signOut } from '@/lib/auth/commands'
import { cookieOptions, sessionCookieName } from '@/lib/auth/cookies'
import { currentSession } from '@/lib/auth/current'
import { cookies } from 'next/headers'
import { NextResponse, type NextRequest } from 'next/server'
import { routes } from '@/lib/routes'

type Context = { params: Promise<{ locale: string }> }

// A plain form posts here: a server action could not tell the browser to forget what it kept (ASVS 14.3.1).
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { locale } = await params
  if (!isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 })
  const session = await currentSession()
  if (session) await signOut(session, new Date())
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  return leave(routes.signIn(locale, undefined, 'signed-out'), { 'clear-site-data': '"cache", "storage"' })
}

export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  return leave(routes.signIn((await params).locale))
}

const leave = (location: string, headers: Record<string, string> = {}) =>
  new NextResponse(null, { status: 303, headers: { location, ...headers } })
