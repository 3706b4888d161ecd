import { expect, it } from 'vitest'
import type { OrganisationOnRecord } from '@/lib/organisation/queries/organisations'
import { groupedByCountry } from './group-organisations'

const organisation = (
  name: string,
  country: { code: string; name: string } | null,
  type: OrganisationOnRecord['type'] = 'government',
): OrganisationOnRecord => ({
  code: name,
  name,
  language: 'en',
  acronym: null,
  type,
  confidence: 'high',
  isDemonstration: false,
  country,
  isSucceeded: false,
  leads: 0,
  contributes: 0,
})
const cambodia = { code: 'KH', name: 'Cambodia' }
const india = { code: 'IN', name: 'India' }
const asTheyAre = (_: string, name: string) => name

it('groups stand in the order of the reader’s alphabet, those of no country last', () => {
  const groups = groupedByCountry(
    [
      organisation('A forum', null, 'other'),
      organisation('A ministry', india),
      organisation('B ministry', cambodia),
      organisation('A bank', null, 'multilateral'),
    ],
    (code, name) => (code === 'IN' ? 'Ấn Độ' : name),
    'vi',
  )

  expect(groups.map(({ id }) => id)).toEqual(['IN', 'KH', 'intergovernmental', 'other'])
})

it('an intergovernmental body stands apart from the country of its seat', () => {
  const groups = groupedByCountry(
    [organisation('A bank', cambodia, 'multilateral'), organisation('A ministry', cambodia)],
    asTheyAre,
    'en',
  )

  expect(groups.map(({ id, organisations }) => [id, organisations.map(({ name }) => name)])).toEqual([
    ['KH', ['A ministry']],
    ['intergovernmental', ['A bank']],
  ])
})

it('organisations of a group stand by name, whatever they have on record', () => {
  const [group] = groupedByCountry(
    [
      { ...organisation('Zebra', india), leads: 90 },
      organisation('Élan', india),
      organisation('Forge', india),
    ],
    asTheyAre,
    'en',
  )

  expect(group?.organisations.map(({ name }) => name)).toEqual(['Élan', 'Forge', 'Zebra'])
})
