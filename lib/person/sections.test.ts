import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/policy/actor'
import { currentSection, isShown, sectionsFor } from './sections'

const acting = (...roles: Role[]): Actor => ({
  kind: 'person',
  personId: 'person',
  name: 'Person',
  language: 'en',
  isDemonstration: false,
  acting: { id: 'ours', code: 'OURS', name: 'Ours', countryCode: null, region: null },
  seats: roles.map((role) => ({ role, planId: null })),
})
const shown = (...roles: Role[]) => sectionsFor(acting(...roles), 'en').map(({ key }) => key)

describe('the sections of the desk', () => {
  it('are those that a person can use', () => {
    expect(shown('focal_point')).toEqual(['waiting', 'commitments', 'practices'])
    expect(shown('partner_reviewer')).toEqual(['waiting', 'reviews'])
    expect(shown('coordinator')).toEqual(['waiting', 'rounds', 'packs', 'reviews', 'plans', 'forums'])
    expect(shown('organisation_administrator')).toEqual(['waiting', 'ourPeople'])
    expect(shown('moderator')).toEqual([
      'waiting',
      'queue',
      'errors',
      'reasons',
      'hidings',
      'frameworks',
      'crosswalks',
      'disputes',
      'curation',
    ])
    expect(shown('administrator')).toEqual([
      'waiting',
      'errors',
      'reasons',
      'hidings',
      'plans',
      'forums',
      'frameworks',
      'crosswalks',
      'disputes',
      'curation',
      'organisations',
      'people',
      'mail',
      'trail',
      'permissions',
    ])
  })

  it('are not there by address either', () => {
    expect(isShown(acting('moderator'), 'en', '/en/admin/queue?after=x')).toBe(true)
    expect(isShown(acting('moderator'), 'en', '/en/admin/people')).toBe(false)
    expect(isShown(acting('moderator'), 'en', '/en/admin/people/new')).toBe(false)
    expect(isShown(acting('focal_point'), 'en', '/en/admin')).toBe(false)
  })

  it('mark the one where the page lies', () => {
    const sections = sectionsFor(acting('administrator', 'focal_point'), 'en')

    expect(currentSection(sections, '/en/admin/people/new?x=1')).toBe('people')
    expect(currentSection(sections, '/en/desk')).toBe('waiting')
    expect(currentSection(sections, '/en/desk/commitments/1')).toBe('commitments')
    expect(currentSection(sections, '/en/account')).toBeNull()
  })
})
