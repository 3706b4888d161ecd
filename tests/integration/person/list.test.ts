import { beforeAll, describe, expect, it } from 'vitest'
import { peopleOnPage, peopleToKeep } from '@/lib/person/queries'
import type { Actor } from '@/lib/policy/actor'
import { anOrganisation, somebody } from '../../support/people'

const administrator: Actor = {
  kind: 'person',
  personId: '00000000-0000-4000-8000-000000000000',
  name: 'Administrator',
  language: 'en',
  isDemonstration: false,
  acting: {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'T',
    name: 'T',
    countryCode: null,
    region: null,
  },
  seats: [{ role: 'administrator', planId: null }],
}
const total = peopleOnPage * 2 + 7

describe('the list of people', () => {
  beforeAll(async () => {
    const bank = await anOrganisation('Bank of the Delta')
    for (let count = 0; count < total; count += 1)
      await somebody({
        // Many of one name, so that the name alone does not order them.
        name: count % 3 ? `Listed ${String(count).padStart(3, '0')}` : 'Listed alike',
        passwordHash: null,
        seats: count === 5 ? [{ organisation: bank, role: 'partner_reviewer' }] : [],
      })
  })

  it('shows everybody once, page by page, forwards and back', async () => {
    const forwards: string[] = []
    let page = await peopleToKeep(administrator, { search: 'Listed' })
    for (;;) {
      forwards.push(...page.people.map(({ id }) => id))
      if (!page.after) break
      page = await peopleToKeep(administrator, { search: 'Listed', after: page.after })
    }
    const backwards: string[] = []
    for (;;) {
      backwards.unshift(...page.people.map(({ id }) => id))
      if (!page.before) break
      page = await peopleToKeep(administrator, { search: 'Listed', before: page.before })
    }

    expect(forwards).toHaveLength(total)
    expect(new Set(forwards).size).toBe(total)
    expect(backwards).toEqual(forwards)
  })

  it('finds by a part of the organisation’s name, in any case', async () => {
    const { people } = await peopleToKeep(administrator, { search: 'bank of the DELTA' })

    expect(people.map(({ name }) => name)).toEqual(['Listed 005'])
  })

  it('takes what was typed for text, not for a pattern', async () => {
    expect((await peopleToKeep(administrator, { search: '%' })).people).toEqual([])
    expect((await peopleToKeep(administrator, { search: "'; DROP TABLE people" })).people).toEqual([])
  })
})
