import { describe, expect, it } from 'vitest'
import { nameOfEntry, readCursor, readEntryName, readQueueAsked, writeCursor } from './filtering'

const id = '6a0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c11'

describe('the address of the queue', () => {
  it('keeps what means something and drops the rest', () => {
    expect(readQueueAsked({ kind: 'progress', plan: 'X-1', sort: 'plan' })).toMatchObject({
      kind: 'progress',
      plan: 'X-1',
      sort: 'plan',
    })
    expect(readQueueAsked({ kind: 'people', sort: 'luck' })).toEqual({
      kind: undefined,
      plan: undefined,
      sort: undefined,
      after: undefined,
    })
  })

  it('comes back to the same place, whatever the plan is called', () => {
    const entry = { id, submittedAt: '2026-11-20T08:00:00.000Z', plan: { code: 'A_B' } }

    expect(readCursor(writeCursor(entry))).toEqual({ id, at: new Date(entry.submittedAt), plan: 'A_B' })
    expect(readCursor('yesterday_x')).toBeNull()
  })

  it('names an entry by its kind and id, and nothing else', () => {
    expect(readEntryName(nameOfEntry({ kind: 'commitments', id }))).toEqual({ kind: 'commitments', id })
    expect(readEntryName(`people.${id}`)).toBeNull()
    expect(readEntryName('progress.1')).toBeNull()
  })
})
