// The plans of the invented region: one of three levels of pillars, and two editions of a work plan with a bank.
import type { PillarWords } from '@/lib/plan/commands/keep'

type PillarStory = [code: string, parent: string | null, title: string]

const pillar = ([code, parentCode, title]: PillarStory): PillarWords => ({
  id: null,
  code,
  parentCode,
  title,
  language: 'en',
})

export type PlanStory = {
  code: string
  name: string
  follows: string | null
  /** Months from the first half-year told of. */
  starts: number
  ends: number
  pillars: PillarWords[]
}

const regional: PillarStory[] = [
  ['A', null, 'Reach: networks for everybody'],
  ['A1', 'A', 'Networks'],
  ['A1.1', 'A1', 'Villages, islands and mountains'],
  ['A1.2', 'A1', 'Shared routes and cables'],
  ['A2', 'A', 'Access that people can pay'],
  ['B', null, 'People: skills and inclusion'],
  ['B1', 'B', 'Skills'],
  ['B1.1', 'B1', 'Schools and teachers'],
  ['B1.2', 'B1', 'Officers of the state'],
  ['B2', 'B', 'Nobody left out'],
  ['C', null, 'Trust: rules and safety'],
  ['C1', 'C', 'Data and artificial intelligence'],
  ['C1.1', 'C1', 'Systems that decide about people'],
  ['C1.2', 'C1', 'Personal and open data'],
  ['C2', 'C', 'Security'],
  ['D', null, 'Across borders'],
  ['D1', 'D', 'Recognition'],
  ['D1.1', 'D1', 'Identities'],
  ['D1.2', 'D1', 'Data flows'],
  ['D2', 'D', 'Trade, payments and review'],
]

const withTheBank: PillarStory[] = [
  ['1', null, 'Last mile'],
  ['2', null, 'People and institutions'],
]

export const plans: PlanStory[] = [
  {
    code: 'XX-PLAN',
    name: 'Regional digital plan of the demonstration region',
    follows: null,
    starts: 0,
    ends: 35,
    pillars: regional.map(pillar),
  },
  {
    code: 'XX-BANK-1',
    name: 'Work plan with the Weavers Development Bank, first edition',
    follows: null,
    starts: 0,
    ends: 11,
    pillars: withTheBank.map(pillar),
  },
  {
    code: 'XX-BANK-2',
    name: 'Work plan with the Weavers Development Bank, second edition',
    follows: 'XX-BANK-1',
    starts: 12,
    ends: 35,
    pillars: withTheBank.map(pillar),
  },
]
