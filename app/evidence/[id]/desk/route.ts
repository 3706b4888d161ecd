import { currentActor } from '@/lib/auth/current'
import { fileHeaders, notThere } from '@/lib/files/answer'
import { evidenceBytes, evidenceFile } from '@/lib/files/queries'

export const dynamic = 'force-dynamic'

/** Evidence for those who are signed in and may see it; for everybody else it was never there. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor()
  const file = actor && (await evidenceFile(actor, (await params).id))
  if (!actor || !file) return notThere()
  return new Response(await evidenceBytes(actor, file), { headers: fileHeaders(file, 'no-store') })
}
