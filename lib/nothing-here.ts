import 'server-only'
import { redirect } from 'next/navigation'
import { routes } from './routes'

/**
 * The answer of a signed-in page to an address where nothing is, or nothing that this viewer may know of. The
 * framework's own notFound() leaves the words to a script; the page led to here has them in its own shell, with
 * status 404 (set in scripts/nothing-here.mjs, since no page can set its own).
 */
export function nothingHere(locale: string): never {
  redirect(routes.nothingHere(locale))
}
