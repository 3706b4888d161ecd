import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { wordsAsked } from '@/lib/i18n/words'
import type { Actor } from '@/lib/policy/actor'

/** As many as somebody will look through before they add a word. */
const mostShown = 30
const mostWords = 8

export const itemSelect = {
  id: true,
  code: true,
  title: true,
  language: true,
  confidence: true,
  parent: { select: { code: true, title: true, language: true } },
  framework: { select: { code: true, name: true, language: true } },
} satisfies Prisma.FrameworkItemSelect

/** The frameworks that a commitment may be aligned to. */
export async function frameworksToAlign(viewer: Actor) {
  return await dbFor(viewer).framework.findMany({
    select: { code: true, name: true, language: true },
    orderBy: { name: 'asc' },
    take: 200,
  })
}

/**
 * Standing framework items that hold every word asked for: in their code, as a word in any of their languages, or
 * as part of the title. The item whose code was typed comes first.
 */
export async function itemsToAlign(viewer: Actor, asked: { words: string; framework: string }) {
  const words = wordsAsked(asked.words).slice(0, mostWords)
  if (words.length === 0 && asked.framework === '') return null
  const db = dbFor(viewer)
  const code = asked.words.trim().replace(/\s+/g, '.')
  const where: Prisma.FrameworkItemWhereInput = {
    withdrawnAt: null,
    ...(asked.framework === '' ? {} : { framework: { code: asked.framework } }),
    ...(code === ''
      ? {}
      : { OR: [{ code: { startsWith: code, mode: 'insensitive' } }, { AND: words.map(holding) }] }),
  }
  const [items, total] = await Promise.all([
    db.frameworkItem.findMany({
      where,
      select: itemSelect,
      orderBy: [{ framework: { code: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
      take: mostShown * 4,
    }),
    db.frameworkItem.count({ where }),
  ])
  const alike = total === 0 && code !== '' ? await itemsSpeltAlike(viewer, asked) : []
  if (alike.length > 0) return { items: alike, total: alike.length, isAlike: true }
  const rank = (item: (typeof items)[number]) => {
    const own = item.code.toLowerCase()
    const typed = code.toLowerCase()
    return own === typed || own.endsWith(`.${typed}`) ? 0 : own.startsWith(typed) ? 1 : 2
  }
  const ranked = code === '' ? items : [...items].sort((a, b) => rank(a) - rank(b))
  return { items: ranked.slice(0, mostShown), total, isAlike: false }
}
export type ItemsToAlign = NonNullable<Awaited<ReturnType<typeof itemsToAlign>>>
export type ItemToAlign = ItemsToAlign['items'][number]

const holding = (word: string): Prisma.FrameworkItemWhereInput => ({
  OR: [
    { searchTokens: { has: word } },
    { code: { contains: word, mode: 'insensitive' } },
    ...(word.length >= 3 ? [{ title: { contains: word, mode: 'insensitive' as const } }] : []),
  ],
})

/** A typing error still finds: items whose title is spelt alike. */
async function itemsSpeltAlike(viewer: Actor, { words, framework }: { words: string; framework: string }) {
  const db = dbFor(viewer)
  const alike = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select i.id from framework_items i join frameworks f on f.id = i.framework_id
    where i.withdrawn_at is null and (${framework} = '' or f.code = ${framework}) and ${words} <% i.title
    order by word_similarity(${words}, i.title) desc, i.id
    limit 10`)
  const ids = alike.map(({ id }) => id)
  const items = await db.frameworkItem.findMany({ where: { id: { in: ids } }, select: itemSelect })
  return items.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
