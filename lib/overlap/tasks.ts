// What the worker does when commitments changed: looks again for what is alike to them.
import type { Tasks } from '@/lib/jobs/worker'
import { findOverlaps } from './commands/find'

export const overlapTasks = (clock: () => Date = () => new Date()): Pick<Tasks, 'find-overlaps'> => ({
  'find-overlaps': async () => {
    await findOverlaps(clock())
  },
})
