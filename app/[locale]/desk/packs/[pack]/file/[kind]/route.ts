import { notFound } from 'next/navigation'
import { currentActor } from '@/lib/auth/current'
import { dayOf } from '@/lib/dates'
import { fileAnswer, isFileKind } from '@/lib/exchange/answer'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { picturesIn } from '@/lib/pack/queries/pictures'

/** A pack in the making as a file, for who makes it. */
export async function GET(_: Request, { params }: { params: Promise<{ pack: string; kind: string }> }) {
  const { pack: id, kind } = await params
  const actor = await currentActor()
  const pack = actor && isFileKind(kind) ? await packOnDesk(actor, id, dayOf(new Date())) : null
  if (!pack || !isFileKind(kind)) notFound()
  const { used: _used, ...document } = pack.document
  return await fileAnswer(kind, document, pack.name, () => picturesIn(document))
}
