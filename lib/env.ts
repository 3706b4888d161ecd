// The only reader of process.env. Values are read when asked for, so that `next build` needs none of them.
import { z } from 'zod'

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Connection of the owner; runs migrations. */
  DATABASE_URL: z.string().min(1),
  /** Connection of the app; the owner's login with the app's role where it is not given. */
  DATABASE_APP_URL: z.string().min(1).optional(),
  /** Connection of the public reader; likewise. */
  DATABASE_READER_URL: z.string().min(1).optional(),
  /** Where people reach Concord, without a trailing slash. */
  CONCORD_PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Signs the sign-in cookie; at least 32 characters. */
  CONCORD_SECRET: z.string().min(32),
  /** Folder for what the embedded default keeps. */
  CONCORD_DATA: z.string().default('.data'),
  /** Where mail is handed in (smtps://user:password@host); without it mail is written into the data folder. */
  CONCORD_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail is from: an address, or a name with one in angle brackets. */
  CONCORD_MAIL_FROM: z.string().min(3).optional(),
  /** How many proxies of one's own stand in front, so that the network address is read off the right one. */
  CONCORD_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** The port on which the server listens, as the framework's own start says it. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** '1' only in the embedded default: demonstration accounts and region are there. */
  CONCORD_DEMONSTRATION: z.enum(['0', '1']).default('0'),
})

type Environment = z.infer<typeof environment>

function read<Name extends keyof Environment>(name: Name): Environment[Name] {
  const answer = environment.shape[name].safeParse(process.env[name] === '' ? undefined : process.env[name])
  if (!answer.success) throw new Error(`The environment variable ${name} is missing or malformed.`)
  return answer.data as Environment[Name]
}

/** The same login under a narrower role, for installations that give one connection only. */
function underRole(url: string, role: string): string {
  const target = new URL(url)
  target.searchParams.set('options', `-c role=${role}`)
  return target.toString()
}

export const env = {
  get isProduction() {
    return read('NODE_ENV') === 'production'
  },
  get ownerUrl() {
    return read('DATABASE_URL')
  },
  get appUrl() {
    return read('DATABASE_APP_URL') ?? underRole(read('DATABASE_URL'), 'concord_app')
  },
  get readerUrl() {
    return read('DATABASE_READER_URL') ?? underRole(read('DATABASE_URL'), 'concord_reader')
  },
  get publicUrl() {
    return read('CONCORD_PUBLIC_URL').replace(/\/$/, '')
  },
  get secret() {
    return read('CONCORD_SECRET')
  },
  get dataFolder() {
    return read('CONCORD_DATA')
  },
  get smtpUrl() {
    return read('CONCORD_SMTP_URL') ?? null
  },
  get mailFrom() {
    return read('CONCORD_MAIL_FROM') ?? `Concord <concord@${new URL(read('CONCORD_PUBLIC_URL')).hostname}>`
  },
  get trustedProxies() {
    return read('CONCORD_TRUSTED_PROXIES')
  },
  get port() {
    return read('PORT')
  },
  get isDemonstration() {
    return read('CONCORD_DEMONSTRATION') === '1'
  },
}
