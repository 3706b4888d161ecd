// The link of an invitation: its id and a signature over what was asked of whom until when. No row holds it, so nothing
// that is stored lets anybody in; who made it can be shown it again while it is open.
import 'server-only'
import { isSignature, signatureOf } from '@/lib/auth/secrets'
import { isId } from '@/lib/identity'

type Signed = { id: string; email: string; expiresAt: Date }

const words = ({ id, email, expiresAt }: Signed) => `${id}.${String(expiresAt.getTime())}.${email}`

export const invitationLink = (invitation: Signed): string =>
  `${invitation.id}.${signatureOf('invitation', words(invitation))}`

/** The id in a link, before anything is known of it. */
export function idInLink(link: string): string | null {
  const [id = '', signature = '', ...rest] = link.split('.')
  return isId(id) && signature.length === 43 && rest.length === 0 ? id : null
}

export const isLinkOf = (invitation: Signed, link: string): boolean =>
  isSignature('invitation', words(invitation), link.split('.')[1] ?? '')
