import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current'
import { dayOf } from '@/lib/dates'
import { fileAnswer, isFileKind } from '@/lib/exchange/answer'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { picturesIn } from '@/lib/pack/queries/pictures'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; pack: string; kind: string }> }

/** A pack in the making as a file, for who makes it. */
export async function GET(_: Request, { params }: Props) {
  const { locale, pack: id, kind } = await params
  const actor = await currentActor()
  const pack = actor && isFileKind(kind) ? await packOnDesk(actor, id, dayOf(new Date())) : null
  if (!pack || !isFileKind(kind)) notFound()
  // Once handed in it reads one way alone, not as it would be made today.
  if (pack.state === 'frozen') redirect(routes.packFile(locale, id, kind))
  const { used: _used, ...document } = pack.document
  return await fileAnswer(kind, document, pack.name, () => picturesIn(document))
}
