// Ending mails behind a signed link: the link is the right to it, so that it works without signing in.
import { remember } from '@/lib/history/commands'
import { inTransaction } from '@/lib/jobs/queue'
import { noticeGroups } from '../rules'
import { readUnsubscribe } from '../unsubscribe'
import { savePreferences } from './own'

/** False where the link was not made here, or its person is no more. Done twice, it is done. */
export async function endMails(token: string, now: Date): Promise<boolean> {
  const asked = readUnsubscribe(token)
  if (!asked) return false
  return await inTransaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: asked.personId },
      select: { id: true, name: true },
    })
    if (!person) return false
    const groups = asked.group === 'all' ? noticeGroups : [asked.group]
    const wished = Object.fromEntries(groups.map((group) => [group, 'none' as const]))
    const { value } = await savePreferences(tx, person, wished)
    const author = {
      actorId: person.id,
      actorName: person.name,
      organisationId: null,
      organisationName: null,
    }
    await remember(tx, 'notice.unsubscribed', author, value.history, now)
    return true
  })
}
