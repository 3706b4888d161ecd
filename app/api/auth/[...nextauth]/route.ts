import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/action/origin'
import { currentSession } from '@/lib/auth/current'
import { nextAuthOptions } from '@/lib/auth/options'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, nextAuthOptions()) as Promise<Response>

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  // An outage is a fault here too; next-auth by itself would take it for a sign-out and clear the cookie.
  await currentSession()
  return await answer(request, context)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response('Not from a Concord page.', { status: 403 })
  await currentSession()
  return await answer(request, context)
}
