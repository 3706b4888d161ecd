import { env } from '@/lib/env'

/** A thing as others may link to it: JSON-LD, whose `@id` is the address of its page. */
export type LinkedData = {
  '@context': unknown
  '@type': string | string[]
  '@id': string
  [property: string]: unknown
}

/** The address of a page as others know it. */
export const absolute = (path: string): string => `${env.publicUrl}${path}`

export const linkedDataAnswer = (thing: LinkedData): Response =>
  new Response(JSON.stringify(thing, null, 2), {
    headers: {
      'content-type': 'application/ld+json; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    },
  })
