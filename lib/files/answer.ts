// How a stored file is handed out: to be saved, never to be run or shown inside a page.
import { contentPolicyOf } from '@/lib/headers'
import type { EvidenceFile } from './queries'

/** RFC 6266 with RFC 8187: a plain name for old programs, the real one in its own letters for all others. */
export function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const ascii = plain.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

export const etagOf = ({ checksum }: Pick<EvidenceFile, 'checksum'>) => `"${checksum}"`

/** Whether the asker already holds this very content. */
export function isHeld(request: Request, file: Pick<EvidenceFile, 'checksum'>): boolean {
  const known = request.headers.get('if-none-match') ?? ''
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(file))
}

export function fileHeaders(file: EvidenceFile, cacheControl: string): Headers {
  return new Headers({
    'content-type': file.contentType,
    'content-length': String(file.size),
    'content-disposition': dispositionOf(file.name),
    'cache-control': cacheControl,
    etag: etagOf(file),
    'x-content-type-options': 'nosniff',
    'content-security-policy': contentPolicyOf('file', null),
    'referrer-policy': 'no-referrer',
  })
}

export const notThere = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
