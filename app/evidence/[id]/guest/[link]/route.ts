import { fileHeaders, notThere } from '@/lib/files/answer'
import { evidenceForGuest } from '@/lib/review/queries/guest'

export const dynamic = 'force-dynamic'

/** Evidence of the one update that a guest was asked to review, while the link holds. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string; link: string }> }) {
  const { id, link } = await params
  const found = await evidenceForGuest(link, id, new Date())
  if (!found) return notThere()
  return new Response(found.bytes, { headers: fileHeaders(found.file, 'no-store') })
}
