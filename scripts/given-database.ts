// What a production start refuses when the database is somebody's own: settings that are fine for trying
// Concord out and dangerous for running it.
import { isOnThisMachine, speaksInTheOpen } from '@/lib/mail/line'

type Environment = Readonly<Record<string, string | undefined>>

const wellKnown = /^(change.?me|secret|password|default|example|test|concord|postgres|admin|todo)/i

/** A secret that a person typed as a placeholder, or that repeats itself. */
function isGuessable(secret: string): boolean {
  return secret.length < 32 || wellKnown.test(secret) || new Set(secret).size < 10
}

function urlProblems(name: string, value: string): string[] {
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol))
    return [`${name} is not the address of a PostgreSQL (postgresql://user:password@host:5432/database).`]
  const url = new URL(value)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const mode = url.searchParams.get('sslmode')
  const problems: string[] = []
  if (
    !isOnThisMachine(host) &&
    (mode === null || mode === 'disable' || mode === 'allow' || mode === 'prefer')
  )
    problems.push(
      `${name} would speak to ${host} in the open${mode === null ? '' : ` (sslmode=${mode})`}. Add sslmode=verify-full.`,
    )
  const password = decodeURIComponent(url.password)
  if (password !== '' && (password === decodeURIComponent(url.username) || wellKnown.test(password)))
    problems.push(`${name} carries a default password. Give that role one of its own.`)
  return problems
}

function mailProblems(value: string): string[] {
  if (value === '') return []
  if (!URL.canParse(value) || !/^smtps?:$/.test(new URL(value).protocol))
    return ['CONCORD_SMTP_URL is not the address of a mail server (smtps://user:password@host).']
  return speaksInTheOpen(value)
    ? ['CONCORD_SMTP_URL would speak to a mail server in the open. Use smtps://, or add ?requireTLS=true.']
    : []
}

/** Everything that is wrong at once, each in one sentence; empty where Concord may start. */
export function problemsOfProduction(environment: Environment): string[] {
  const problems = ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_READER_URL'].flatMap((name) => {
    const value = environment[name]
    return value === undefined || value === '' ? [] : urlProblems(name, value)
  })
  const address = environment.CONCORD_PUBLIC_URL ?? ''
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
    problems.push('CONCORD_PUBLIC_URL must be the https address at which people reach Concord.')
  if (isGuessable(environment.CONCORD_SECRET ?? ''))
    problems.push(
      "CONCORD_SECRET must be at least 32 random characters. One way: node -p \"require('crypto').randomBytes(32).toString('hex')\"",
    )
  problems.push(...mailProblems(environment.CONCORD_SMTP_URL ?? ''))
  if (environment.CONCORD_DEMONSTRATION === '1')
    problems.push(
      'CONCORD_DEMONSTRATION belongs to the embedded default; there are no demonstration accounts in a given database.',
    )
  return problems
}
