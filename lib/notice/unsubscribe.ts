// The link in a mail that ends mails of its kind without signing in. It is signed for one person and one group, so
// that nobody can make one for another; it ends mail and opens nothing.
import 'server-only'
import { isSignature, signatureOf } from '@/lib/auth/secrets'
import { isId } from '@/lib/identity'
import { noticeGroups, type NoticeGroup } from './rules'

export type Unsubscription = { personId: string; group: NoticeGroup | 'all' }

export function unsubscribeToken({ personId, group }: Unsubscription): string {
  const said = `${personId}.${group}`
  return `${said}.${signatureOf('unsubscribe', said)}`
}

/** Null for whatever was not signed here. */
export function readUnsubscribe(token: string): Unsubscription | null {
  const [personId = '', group = '', signature = '', ...more] = token.split('.')
  if (more.length > 0 || !isId(personId)) return null
  const known = [...noticeGroups, 'all' as const].find((each) => each === group)
  return known && isSignature('unsubscribe', `${personId}.${group}`, signature)
    ? { personId, group: known }
    : null
}
