import { describe, expect, it } from 'vitest'
import { isFirstUnheard, isHeard, limits } from './guessing-rules'

const elsewhere = (address: number, account: number) => ({ from: 'elsewhere', address, account }) as const
const atHome = (device: number) => ({ from: 'known-device', device }) as const

describe('guessing a password', () => {
  it('is heard up to the limit of the account', () => {
    expect(isHeard(elsewhere(limits.account, limits.account))).toBe(true)
    expect(isHeard(elsewhere(limits.account + 1, limits.account + 1))).toBe(false)
  })

  it('is heard up to the limit of the address, whatever the account', () => {
    expect(isHeard(elsewhere(limits.address, 1))).toBe(true)
    expect(isHeard(elsewhere(limits.address + 1, 1))).toBe(false)
  })

  it('does not shut out an owner who comes from an address without failures', () => {
    expect(isHeard(elsewhere(1, limits.account + 50))).toBe(true)
    expect(isHeard(elsewhere(2, limits.account + 50))).toBe(false)
  })

  it('is bounded even for an attacker with many addresses', () => {
    expect(isHeard(elsewhere(1, limits.accountInAll))).toBe(true)
    expect(isHeard(elsewhere(1, limits.accountInAll + 1))).toBe(false)
  })

  it('on a device that is known has a count of its own', () => {
    expect(isHeard(atHome(limits.device))).toBe(true)
    expect(isHeard(atHome(limits.device + 1))).toBe(false)
  })

  it('is written to the log once when it is first refused, not for each try after it', () => {
    const refused = Array.from({ length: 100 }, (_, at) => atHome(at + 1)).filter(isFirstUnheard)

    expect(refused).toHaveLength(1)
  })
})
