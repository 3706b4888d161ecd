// A browser that signed in before carries a signed note of the accounts it signed in to. The note opens nothing:
// it only gives its owner a separate count of tries, which nobody else can use up (OWASP: device cookies).
import { randomBytes } from 'node:crypto'
import { isSignature, markOf, signatureOf } from './secrets'

const accountsKept = 5
/** Half a year, in seconds. */
export const deviceNoteAge = 15_552_000

const accountMark = (email: string) => markOf('device', `account ${email}`)

type Note = { device: string; marks: string[] }

function read(note: string | undefined): Note | null {
  const [version, device = '', marks = '', signature = ''] = (note ?? '').split('.')
  if (version !== 'd1' || !isSignature('device', `d1.${device}.${marks}`, signature)) return null
  return { device, marks: marks.split('~').filter(Boolean) }
}

/** The device's own id where it is known to have signed in to this account; null anywhere else. */
export function knownDevice(note: string | undefined, email: string): string | null {
  const held = read(note)
  return held?.marks.includes(accountMark(email)) ? held.device : null
}

/** The note with one more account, the newest first. */
export function noteAccount(note: string | undefined, email: string): string {
  const held = read(note) ?? { device: randomBytes(16).toString('base64url'), marks: [] }
  const mark = accountMark(email)
  const marks = [mark, ...held.marks.filter((known) => known !== mark)].slice(0, accountsKept).join('~')
  const text = `d1.${held.device}.${marks}`
  return `${text}.${signatureOf('device', text)}`
}
