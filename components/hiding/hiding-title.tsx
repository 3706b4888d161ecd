import { PageTitle } from '@/components/ui/page-title'
import type { HiddenKind } from '@/lib/hiding/rules'
import { useHidingName } from './use-hiding-name'

export function HidingTitle({
  thing,
}: {
  thing: {
    kind: HiddenKind
    code: string
    periodStart: string | null
    periodEnd: string | null
    number: number | null
  }
}) {
  return <PageTitle title={useHidingName()(thing)} />
}
