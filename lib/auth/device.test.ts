import { describe, expect, it } from 'vitest'
import { knownDevice, noteAccount } from './device'

describe('the note of a device', () => {
  it('knows the accounts that signed in there, and keeps its own id', () => {
    const first = noteAccount(undefined, 'rosa@ministry.gov')
    const second = noteAccount(first, 'ha@ministry.gov')

    expect(knownDevice(second, 'rosa@ministry.gov')).toBe(knownDevice(first, 'rosa@ministry.gov'))
    expect(knownDevice(second, 'ha@ministry.gov')).not.toBeNull()
    expect(knownDevice(second, 'tomas@ministry.gov')).toBeNull()
  })

  it('names nobody', () => {
    expect(noteAccount(undefined, 'rosa@ministry.gov')).not.toContain('rosa')
  })

  it('is worth nothing once a letter of it is changed', () => {
    const note = noteAccount(undefined, 'rosa@ministry.gov')
    const other = noteAccount(undefined, 'ha@ministry.gov')
    const [version, device, , signature] = note.split('.')
    const forged = [version, device, other.split('.')[2], signature].join('.')

    for (const presented of [`${note}x`, note.slice(0, -1), forged, '', 'd1...', undefined])
      expect(knownDevice(presented, 'rosa@ministry.gov')).toBeNull()
    expect(knownDevice(forged, 'ha@ministry.gov')).toBeNull()
  })

  it('keeps the last five accounts', () => {
    const note = Array.from({ length: 7 }, (_, at) => `person-${at}@ministry.gov`).reduce<string | undefined>(
      noteAccount,
      undefined,
    )

    expect(knownDevice(note, 'person-6@ministry.gov')).not.toBeNull()
    expect(knownDevice(note, 'person-2@ministry.gov')).not.toBeNull()
    expect(knownDevice(note, 'person-1@ministry.gov')).toBeNull()
  })
})
