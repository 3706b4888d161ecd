import { fileHeaders, isHeld, notThere } from '@/lib/files/answer'
import { evidenceBytes, evidenceFile } from '@/lib/files/queries'
import { visitor } from '@/lib/policy/actor'

export const dynamic = 'force-dynamic'

/** Public evidence, asked as the public reader. A minute in caches, so that what is taken back is soon gone. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const file = await evidenceFile(visitor, (await params).id)
  if (!file) return notThere()
  const headers = fileHeaders(file, 'public, max-age=60')
  if (isHeld(request, file)) {
    headers.delete('content-length')
    return new Response(null, { status: 304, headers })
  }
  return new Response(await evidenceBytes(visitor, file), { headers })
}
