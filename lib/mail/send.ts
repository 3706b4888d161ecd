// The one way out for mail. With CONCORD_SMTP_URL it is handed to a server; without it, written as .eml files into
// the data folder, where an administrator looks at them.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import { failureOf, type MailFailure } from './failure'
import { isOnThisMachine, speaksInTheOpen } from './line'

export type Mail = {
  /** Of the delivery; a second copy carries the same. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** Where a mail program ends these mails with one click (RFC 8058). */
  unsubscribe: string
}

export const mailFolder = () => path.resolve(env.dataFolder, 'mail')

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }
/** Nothing in a mail may make the server fetch a file or an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true }

let held: { url: string; transport: Transporter } | undefined

function server(url: string): Transporter {
  if (held?.url === url) return held.transport
  if (env.isProduction && speaksInTheOpen(url))
    throw Object.assign(new Error('The line to the mail server is open.'), { code: 'ETLS' })
  const isNear = isOnThisMachine(new URL(url).hostname)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: !isNear,
    ...patience,
    ...closed,
  })
  held = { url, transport }
  return transport
}

/** Ends the lines that are kept open between mails. */
export function closeMail(): void {
  held?.transport.close()
  held = undefined
}

const optionsOf = ({ id, to, subject, text, html, unsubscribe }: Mail, now: Date): SendMailOptions => ({
  messageId: `<${id}@${new URL(env.publicUrl).hostname}>`,
  date: now,
  from: env.mailFrom,
  to,
  subject,
  text,
  html,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
})

async function writeDown(mail: Mail, now: Date): Promise<void> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed })
  const { message } = await writer.sendMail(optionsOf(mail, now))
  mkdirSync(mailFolder(), { recursive: true, mode: 0o700 })
  const file = path.join(mailFolder(), `${mail.id}.eml`)
  // Read by nobody half-written; a second copy takes the place of the first.
  writeFileSync(`${file}.half`, message as Buffer, { mode: 0o600 })
  renameSync(`${file}.half`, file)
}

/** Null where it was handed over. */
export async function sendMail(mail: Mail, now: Date): Promise<MailFailure | null> {
  try {
    if (env.smtpUrl) await server(env.smtpUrl).sendMail(optionsOf(mail, now))
    else await writeDown(mail, now)
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'other') console.error('A mail could not be handed over.', error)
    return failure
  }
}
