import { NextResponse } from 'next/server'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { env } from '@/lib/env'
import { endMails } from '@/lib/notice/commands/unsubscribe'
import { routes } from '@/lib/routes'

type Context = { params: Promise<{ token: string }> }

/** A look never ends anything: scanners of mail follow every link. */
export async function GET(_: Request, { params }: Context) {
  const { token } = await params
  return NextResponse.redirect(`${env.publicUrl}${routes.unsubscribe(defaultLocale, token)}`, 303)
}

/** One click in a mail program (RFC 8058), or the form of our page, which names its language and is led back to it. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params
  const form = new URLSearchParams((await request.text()).slice(0, 1000))
  const isEnded = await endMails(token, new Date())
  const locale = form.get('locale')
  if (locale !== null && isLocale(locale)) {
    const page = isEnded ? routes.unsubscribed(locale, token) : routes.unsubscribe(locale, token)
    return NextResponse.redirect(`${env.publicUrl}${page}`, 303)
  }
  return new NextResponse(isEnded ? 'Done.' : 'This link does not hold.', { status: isEnded ? 200 : 404 })
}
