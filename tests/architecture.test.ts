// The arrows of ARCHITECTURE.md and the habits of CONTRIBUTING.md, held by looking at the files themselves.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('lib/db/generated'))
}

type Source = { file: string; text: string; imports: string[] }
const sources: Source[] = ['app', 'components', 'lib'].flatMap(filesBelow).map((file) => {
  const text = readFileSync(path.join(root, file), 'utf8')
  const imports = [...text.matchAll(/from '([^']+)'|import '([^']+)'|import\('([^']+)'\)/g)].map((found) => {
    const target = found[1] ?? found[2] ?? found[3] ?? ''
    if (target.startsWith('@/')) return target.slice(2)
    if (target.startsWith('.')) return path.join(path.dirname(file), target)
    return target
  })
  return { file, text, imports }
})
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const code = sources.filter(({ file }) => !isTest(file))

const ground = ['auth', 'db', 'files', 'i18n', 'jobs', 'mail', 'page-cache']
const shared = ['action', 'policy', 'history', ...ground]
const room = (file: string) => file.split('/')[1] ?? ''
const offenders = (wrong: (source: Source) => boolean, among = code) =>
  among.filter(wrong).map(({ file }) => file)

describe('the arrows point down', () => {
  it('nothing below the routes imports a route', () => {
    expect(
      offenders(
        ({ file, imports }) =>
          !file.startsWith('app/') && imports.some((target) => target.startsWith('app/')),
      ),
    ).toEqual([])
  })

  it('the library knows no component', () => {
    expect(
      offenders(
        ({ file, imports }) =>
          file.startsWith('lib/') && imports.some((target) => target.startsWith('components/')),
      ),
    ).toEqual([])
  })

  it('components never ask the database', () => {
    const asks = /^(@prisma|pg$|lib\/db\/)|\/(queries|commands)(\/|$)/
    expect(
      offenders(({ file, text, imports }) => {
        if (!file.startsWith('components/')) return false
        const typeOnly = new Set(
          [...text.matchAll(/import type [^;]*? from '@\/([^']+)'/g)].map((found) => found[1]),
        )
        return imports.some((target) => asks.test(target) && !typeOnly.has(target))
      }),
    ).toEqual([])
  })

  it('the ground stands on nothing of the nouns', () => {
    const isNoun = (target: string) =>
      target.startsWith('lib/') && target.split('/').length > 2 && !shared.includes(room(target))
    expect(
      offenders(
        ({ file, imports }) => file.startsWith('lib/') && ground.includes(room(file)) && imports.some(isNoun),
      ),
    ).toEqual([])
  })

  it('policy and rules are pure', () => {
    const impure = /^(server-only|next|next\/|@prisma|pg$|node:)|lib\/(db|auth|files|action)\//
    expect(
      offenders(({ file, text, imports }) => {
        const isPure =
          (file.startsWith('lib/policy/') || file.endsWith('/rules.ts')) && room(file) !== 'files'
        const typeOnly = [...text.matchAll(/import type [^;]*? from '@\/([^']+)'/g)].map((found) => found[1])
        return isPure && imports.some((target) => impure.test(target) && !typeOnly.includes(target))
      }),
    ).toEqual([])
  })

  it('only queries, commands and the ground touch Prisma', () => {
    const allowed =
      /^lib\/(db|auth|action|history|files|jobs|reference|demonstration)\/|\/(queries|commands)(\/|\.ts$)|^lib\/history\/|^lib\/policy\/visibility\.ts$/
    expect(
      offenders(
        ({ file, imports }) =>
          imports.some((target) => target.startsWith('@prisma') || target.startsWith('lib/db/')) &&
          !allowed.test(file) &&
          !file.endsWith('/actions.ts'),
      ),
    ).toEqual([])
  })

  it('actions name the transaction by type only', () => {
    expect(
      offenders(({ file, text }) => file.endsWith('/actions.ts') && /import (?!type)[^;]*lib\/db/.test(text)),
    ).toEqual([])
  })
})

describe('one way to do each thing', () => {
  it('only actions.ts says use server, and only declares actions', () => {
    expect(
      offenders(
        ({ file, text }) => /^['"]use server['"]/m.test(text) && !/\/actions(\/[a-z-]+)?\.ts$/.test(file),
      ),
    ).toEqual([])
    const declares =
      /export const \w+(: \w+)? = (defineAction|defineBatchAction|defineGuestAction|defineAnonymousAction|defineDoor)\b/
    const exportsOther = ({ file, text }: Source) =>
      /\/actions(\/[a-z-]+)?\.ts$/.test(file) &&
      [...text.matchAll(/^export .*$/gm)].some(
        ([line]) => !declares.test(line) && !/^export (type|async function)/.test(line),
      )
    expect(offenders(exportsOther)).toEqual([])
  })

  it('the environment is read in lib/env.ts alone', () => {
    expect(
      offenders(
        ({ file, text }) =>
          text.includes('process.env') && file !== 'lib/env.ts' && !file.startsWith('lib/db/embedded'),
      ),
    ).toEqual([])
  })

  it('roles are named in policy, in people’s seats and in what is loaded, nowhere else', () => {
    const named = /'(focal_point|partner_reviewer|coordinator|moderator|administrator)'/
    const homes = /^lib\/(policy|person|auth|reference|demonstration|organisation)\//
    // Whom a notice is for is not a permission.
    const withoutNotices = (text: string) => text.replace(/role: '[a-z_]+'/g, '')
    expect(offenders(({ file, text }) => named.test(withoutNotices(text)) && !homes.test(file))).toEqual([])
  })

  it('addresses are asked of lib/routes.ts', () => {
    expect(
      offenders(
        ({ file, text }) => /href=(["'`{]+)\/(en|vi|\$\{locale\})/.test(text) && file !== 'lib/routes.ts',
      ),
    ).toEqual([])
  })

  it('a public page asks as the visitor that it is given, who may stand on a past day', () => {
    const asks = /\bpublished(On|Today)?\(/
    expect(
      offenders(
        ({ file, text }) =>
          asks.test(text) && /import \{[^}]*\bvisitor\b/.test(text) && file !== 'lib/page-cache/published.ts',
      ),
    ).toEqual([])
  })

  it('no inline style, which the policy of the pages forbids', () => {
    expect(offenders(({ file, text }) => file.endsWith('.tsx') && /\sstyle=/.test(text))).toEqual([])
  })

  it('no fault is swallowed without a name', () => {
    expect(
      offenders(({ text }) => /catch\s*\{\s*\}|catch\s*(\([^)]*\))?\s*\{\s*notFound\(\)/.test(text)),
    ).toEqual([])
  })
})

describe('a calm tree', () => {
  it('has no barrels and no junk drawers', () => {
    const drawer = /(^|\/)(index|utils|helpers|misc|common|constants|service|hooks)\.(ts|tsx)$/
    expect(sources.map(({ file }) => file).filter((file) => drawer.test(file))).toEqual([])
  })

  it('keeps every file within 300 lines', () => {
    expect(
      sources
        .filter(({ text }) => text.split('\n').length > 301)
        .map(({ file, text }) => `${file}: ${text.split('\n').length}`),
    ).toEqual([])
  })

  it('keeps a page within 90 lines: longer ones hide a component', () => {
    const long = code.filter(
      ({ file, text }) => /\/(page|layout|route)\.tsx?$/.test(file) && text.split('\n').length > 91,
    )
    expect(long.map(({ file }) => file)).toEqual([])
  })

  it('keeps client components to a quarter of the components, and out of routes', () => {
    const parts = code.filter(({ file }) => file.endsWith('.tsx'))
    const client = parts.filter(({ text }) => /^['"]use client['"]/m.test(text))
    expect(client.filter(({ file }) => /\/(page|layout)\.tsx$/.test(file)).map(({ file }) => file)).toEqual(
      [],
    )
    expect(client.length / parts.length).toBeLessThanOrEqual(0.25)
  })

  it('has no client component in the public wing’s own rooms', () => {
    const own =
      /^(app\/\[locale\]\/\(public\)|components\/(chart|page|past|compare|plan|region|forum|framework|organisation|history))\//
    expect(
      code
        .filter(({ file, text }) => own.test(file) && /^['"]use client['"]/m.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('has no type hole', () => {
    expect(
      offenders(
        ({ text }) => /@ts-ignore|@ts-nocheck|\bas any\b|: any\b/.test(text),
        code.filter(({ file }) => file.endsWith('.ts') || file.endsWith('.tsx')),
      ),
    ).toEqual([])
  })
})
