import { describe, expect, it } from 'vitest'
import { readUnsubscribe, unsubscribeToken } from './unsubscribe'

const personId = '3f0c2f5e-5c69-4f0c-8f6e-0d6c2a6b7a10'

describe('the link that ends mails', () => {
  it('says whose mails and which, and nothing else reads as one', () => {
    const token = unsubscribeToken({ personId, group: 'reminders' })

    expect(readUnsubscribe(token)).toEqual({ personId, group: 'reminders' })
    expect(readUnsubscribe(token.replace('reminders', 'all'))).toBeNull()
    expect(readUnsubscribe(token.slice(0, -1))).toBeNull()
    expect(readUnsubscribe('')).toBeNull()
  })
})
