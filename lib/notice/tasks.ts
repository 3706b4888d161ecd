// What the worker does with each job of the queue. A task opens a transaction, calls a command and is safe to be
// done twice: whoever was killed in the middle is followed by another.
import { z } from 'zod'
import { inTransaction } from '@/lib/jobs/queue'
import type { Tasks } from '@/lib/jobs/worker'
import { sendMail } from '@/lib/mail/send'
import { noteOutcome, prepareMail } from './commands/deliver'
import { gatherDigest, peopleWithDigests } from './commands/digest'
import { expandMessage } from './commands/expand'
import { organisationsReporting, remind } from './commands/remind'
import { sweep } from './commands/sweep'

const named = z.object({ id: z.uuid() })

export const noticeTasks = (clock: () => Date = () => new Date()): Omit<Tasks, 'find-overlaps'> => ({
  'expand-message': async (payload) => {
    const { id } = named.parse(payload)
    await inTransaction((tx) => expandMessage(tx, id, clock()))
  },
  'send-mail': async (payload, { attempt, isLast }) => {
    const { id } = named.parse(payload)
    const mail = await inTransaction((tx) => prepareMail(tx, id, attempt))
    if (!mail) return
    const failure = await sendMail(mail, clock())
    const isWaiting = await inTransaction((tx) => noteOutcome(tx, mail, failure, isLast, clock()))
    // Thrown, so that the queue tries it again, later each time.
    if (isWaiting) throw new Error(`A mail could not be handed over (${failure ?? ''}).`)
  },
  'gather-digests': async () => {
    const now = clock()
    const due = await inTransaction((tx) => peopleWithDigests(tx, now))
    for (const digest of due) await inTransaction((tx) => gatherDigest(tx, digest, now))
  },
  remind: async () => {
    const now = clock()
    const organisations = await inTransaction((tx) => organisationsReporting(tx))
    for (const organisation of organisations) await inTransaction((tx) => remind(tx, organisation, now))
  },
  sweep: async () => {
    await inTransaction((tx) => sweep(tx, clock()))
  },
})
