// The public addresses that the build serves, as patterns: what a crawl must have been to.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A narrowed list and a comparison are kept under addresses of their own, which only their queries lead to. */
const inner = /\/(filtered|compared)\//

/** Patterns such as /en/plans/[plan], by the route that they stand for. */
export function publicRoutes(distDir: string): { route: string; pattern: RegExp }[] {
  const manifest = JSON.parse(
    readFileSync(path.resolve(distDir, 'app-path-routes-manifest.json'), 'utf8'),
  ) as Record<string, string>
  return Object.entries(manifest)
    .filter(([file]) => file.startsWith('/[locale]/(public)/') && !inner.test(file))
    .map(([, route]) => {
      const address = route
        .replace('[locale]', 'en')
        .replace(/\/\[\[\.{3}[^\]]+\]\]/g, '.*')
        .replace(/\[[^\]]+\]/g, '[^/]+')
      return { route, pattern: new RegExp(`^${address}$`) }
    })
}
