/** Why a mail could not be handed over, as people are told it. What the other server said is not repeated. */
export const mailFailures = [
  'address-refused',
  'message-refused',
  'not-authorised',
  'unreachable',
  'not-secure',
  'other',
] as const
export type MailFailure = (typeof mailFailures)[number]

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown }

export function failureOf(error: unknown): MailFailure {
  const { code, responseCode, command } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpError
  const answer = typeof responseCode === 'number' ? responseCode : 0
  // 552 is a full mailbox: it may be emptied.
  if (command === 'RCPT TO' && answer >= 550 && answer <= 559 && answer !== 552) return 'address-refused'
  if (code === 'EAUTH') return 'not-authorised'
  if (code === 'ETLS') return 'not-secure'
  if (answer >= 500) return 'message-refused'
  if (['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ECONNREFUSED'].includes(String(code)))
    return 'unreachable'
  return 'other'
}
