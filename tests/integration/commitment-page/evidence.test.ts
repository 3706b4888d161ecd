import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/evidence/[id]/route'
import { evidenceBytes, evidenceFile } from '@/lib/files/queries'
import { visitor, type Viewer } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { aWorld, type PersonName, type World } from '../../support/world'

const never = '00000000-0000-4000-8000-000000000000'
let world: World
let open: string
let forParties: string
let ours: string
let waiting: string

beforeAll(async () => {
  world = await aWorld()
  const commitment = await aCommitment(world)
  const { evidenceIds } = await anUpdate(world, commitment, {
    files: [
      { name: 'báo cáo.csv', content: 'a,b\n1,2\n' },
      { name: 'parties.csv', content: 'for,parties\n', visibility: 'parties' },
      { name: 'ours.csv', content: 'for,us\n', visibility: 'organisation' },
    ],
  })
  ;[open = '', forParties = '', ours = ''] = evidenceIds
  const other = await aCommitment(world)
  const unpublished = await anUpdate(world, other, {
    state: 'submitted',
    files: [{ name: 'waiting.csv', content: 'a\n' }],
  })
  waiting = unpublished.evidenceIds[0] ?? ''
})

const ask = (id: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/evidence/${id}`, { headers }), { params: Promise.resolve({ id }) })

describe('the address of public evidence', () => {
  it('hands the file out to be saved, under its own name, and never to be run', async () => {
    const answer = await ask(open)

    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('a,b\n1,2\n')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="bao cao\.csv"; filename\*=UTF-8''b%C3%A1o/,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('sends nothing again to somebody who holds the same content', async () => {
    const etag = (await ask(open)).headers.get('etag') ?? ''
    const answer = await ask(open, { 'if-none-match': etag })

    expect(answer.status).toBe(304)
    expect(await answer.text()).toBe('')
  })

  it('answers for every other file exactly as for one that never was', async () => {
    const told = async (id: string) => {
      const answer = await ask(id)
      return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
    }
    const nothing = await told(never)

    expect(nothing.status).toBe(404)
    for (const id of [forParties, ours, waiting, 'not-an-id', "' OR 1=1 --"])
      expect(await told(id)).toEqual(nothing)
  })
})

describe('a file of evidence', () => {
  const mayRead: [string, () => string, PersonName[]][] = [
    ['public', () => open, ['focalPoint', 'colleague', 'neighbour', 'reviewer', 'moderator', 'outsider']],
    [
      'shared with the parties',
      () => forParties,
      ['focalPoint', 'colleague', 'neighbour', 'reviewer', 'moderator'],
    ],
    ['the organisation’s own', () => ours, ['focalPoint', 'colleague', 'moderator']],
    ['awaiting a decision', () => waiting, ['focalPoint', 'colleague', 'reviewer', 'moderator']],
  ]
  const everybody: PersonName[] = [
    'focalPoint',
    'colleague',
    'neighbour',
    'reviewer',
    'moderator',
    'outsider',
  ]

  it.each(mayRead)(
    'that is %s is there for those who may read it, and for nobody else',
    async (_, id, readers) => {
      for (const name of everybody) {
        const viewer: Viewer = world.people[name]
        const file = await evidenceFile(viewer, id())
        expect([name, file !== null]).toEqual([name, readers.includes(name)])
        if (file) expect((await evidenceBytes(viewer, file)).byteLength).toBe(file.size)
      }
    },
  )

  it('that is not public cannot be read by a visitor even past its row', async () => {
    const file = await evidenceFile(world.people.focalPoint, ours)
    if (!file) throw new Error('the ministry has its own file')

    await expect(evidenceBytes(visitor, file)).rejects.toThrow(/no bytes/)
  })
})
