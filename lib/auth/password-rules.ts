// What a new password must be. Length does the work (NIST SP 800-63B-4 asks for 15 where it stands alone; ASVS
// 6.2.5 forbids rules of composition), and what everybody tries first does not count towards it.

export const shortestPassword = 15
/** Longer ones are refused whole, never cut. */
export const longestPassword = 200

/** The commonest words of leaked lists; a password made of them is guessed in the first minute. */
const tried =
  'password passwort passw0rd matkhau iloveyou welcome admin administrator letmein qwertyuiop qwerty asdfghjkl zxcvbnm azerty dragon monkey football baseball sunshine princess superman trustno1 master login starwars shadow michael jennifer charlie whatever freedom secret hello google facebook internet computer samsung changeme default test guest user root concord ministry government asean'.split(
    ' ',
  )
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '09876543210',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]

export type PasswordFault = 'short' | 'guessable' | 'personal'

/** `about` is what others know of the person: name, e-mail address, organisation. */
export function faultOfPassword(password: string, about: readonly string[]): PasswordFault | null {
  const letters = [...password.normalize('NFC')]
  if (letters.length < shortestPassword) return 'short'
  const folded = password.normalize('NFKC').toLowerCase()
  const common = withoutRuns(without(folded, tried))
  if (new Set(common).size < 5 || [...common].length < 8) return 'guessable'
  const personal = without(common, about.flatMap(partsOf))
  return [...personal].length < 8 ? 'personal' : null
}

const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s@.,_+-]+/)
    .filter((part) => [...part].length >= 3)

const without = (text: string, words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.split(word).join(''), text)

/** Without runs along the alphabet, the digits or the keyboard, and with a repeated piece kept once. */
function withoutRuns(text: string): string {
  let rest = text
  for (const row of rows)
    for (let length = row.length; length >= 4; length -= 1)
      for (let start = 0; start + length <= row.length; start += 1)
        rest = rest.split(row.slice(start, start + length)).join('')
  const repeated = /^(.{1,12}?)\1+$/u.exec(rest)
  return (repeated?.[1] ?? rest).replace(/(.)\1{2,}/gu, '$1')
}
