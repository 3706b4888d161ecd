import { notFound } from 'next/navigation'
import { fileAnswer, isFileKind } from '@/lib/exchange/answer'
import { picturesIn } from '@/lib/pack/queries/pictures'
import { publicPack } from '@/lib/pack/queries/public'

export const dynamic = 'force-dynamic'

/** A pack as it was handed in, as a file. */
export async function GET(_: Request, { params }: { params: Promise<{ pack: string; kind: string }> }) {
  const { pack: id, kind } = await params
  const pack = isFileKind(kind) ? await publicPack(decodeURIComponent(id)) : null
  if (!pack || !isFileKind(kind)) notFound()
  const { document } = pack
  return await fileAnswer(kind, document, pack.receiptNumber ?? pack.id, () => picturesIn(document))
}
