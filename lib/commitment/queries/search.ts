import 'server-only'
import type { Db } from '@/lib/db/clients'
import { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { unspaced, wordsAsked } from '@/lib/i18n/words'
import type { Viewer } from '@/lib/policy/actor'

/** More than a reader will look through; a search that finds more is narrowed by more words. */
const mostFound = 500
/** How alike the spelling must be, from 0 to 1, of all that was asked and of each of its words: letters are forgiven, a missing word is not. */
const likeEnough = { all: '0.5', each: 0.3 }
/** Enough for any title, few enough that no search is dear. */
const mostWords = 12

/**
 * Published commitments that hold every word asked for, in any script, as a word or as part of one in the title;
 * where there are none, those whose title is spelt alike, so that a typing error still finds.
 */
export async function commitmentsWithWords(
  viewer: Viewer,
  text: string,
): Promise<{ ids: string[]; isAlike: boolean }> {
  const words = wordsAsked(text).slice(0, mostWords)
  if (words.length === 0) return { ids: [], isAlike: false }
  const db = dbFor(viewer)
  const exact = await db.commitment.findMany({
    where: { state: 'published', visibility: 'public', AND: words.map((word) => holding(word, words)) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: mostFound,
  })
  if (exact.length > 0) return { ids: exact.map(({ id }) => id), isAlike: false }
  const found =
    viewer.kind === 'visitor' && viewer.asOf
      ? await alikeThen(db, text, words)
      : await alikeNow(db, text, words)
  return { ids: found.map(({ id }) => id), isAlike: found.length > 0 }
}

/** Those whose title is as near as `near` says, each word of the question forgiven its letters, the nearest first. */
const alike = (db: Db, text: string, words: string[], near: Prisma.Sql) =>
  db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from commitments
    where state = 'published' and visibility = 'public' and ${near}
      and ${likeEnough.each} <= all (select word_similarity(word, title) from unnest(${words}::text[]) as word)
    order by word_similarity(${text}, title) desc, id
    limit 50`)

/** By the index, whose operator takes its threshold from the transaction. */
async function alikeNow(db: Db, text: string, words: string[]): Promise<{ id: string }[]> {
  const [, found] = await db.$transaction([
    db.$queryRaw`select set_config('pg_trgm.word_similarity_threshold', ${likeEnough.all}, true)`,
    alike(db, text, words, Prisma.sql`${text} <% title`),
  ])
  return found
}

/** The same of a past day, which has no index to ask. */
const alikeThen = (db: Db, text: string, words: string[]) =>
  alike(db, text, words, Prisma.sql`word_similarity(${text}, title) >= ${likeEnough.all}::real`)

/** Below three letters no index helps to find a part of a word. */
const isLong = (word: string) => word.length >= 3

/**
 * A part of a word is looked for from three letters on; where a script writes no spaces also a shorter one beside
 * a longer word, since who types ends in the middle of a word and the segmenter cuts off the rest.
 */
function holding(word: string, all: string[]): Prisma.CommitmentWhereInput {
  const isLookedFor = isLong(word) || (unspaced.test(word) && all.some(isLong))
  return {
    OR: [
      { searchTokens: { has: word } },
      ...(isLookedFor ? [{ title: { contains: word, mode: 'insensitive' as const } }] : []),
    ],
  }
}
