// The stages of a hiding, and which public page a thing to be hidden stands on. Pure.

export const hiddenKinds = ['commitment', 'update', 'evidence'] as const
export type HiddenKind = (typeof hiddenKinds)[number]

export type HidingStage = 'proposed' | 'declined' | 'hidden' | 'restored'

/** Where a hiding may go, and by which act: the whole machine. */
export const hidingMoves: Record<
  HidingStage,
  Partial<Record<'confirm' | 'decline' | 'restore', HidingStage>>
> = {
  proposed: { confirm: 'hidden', decline: 'declined' },
  hidden: { restore: 'restored' },
  declined: {},
  restored: {},
}

type Steps = { declinedAt: Date | null; hiddenAt: Date | null; restoredAt: Date | null }

/** How far it is: proposed by one, hidden by a second or declined, restored. */
export function stageOf({ declinedAt, hiddenAt, restoredAt }: Steps): HidingStage {
  if (restoredAt) return 'restored'
  if (hiddenAt) return 'hidden'
  return declinedAt ? 'declined' : 'proposed'
}

/** The plan and commitment that an address of a public page names, pasted whole or in part; null where it names none. */
export function pageNamed(text: string): { plan: string; code: string } | null {
  const [, plan, code] = /\/plans\/([^/?#\s]+)\/([^/?#\s]+)/.exec(text) ?? []
  if (!plan || !code) return null
  try {
    return { plan: decodeURIComponent(plan), code: decodeURIComponent(code) }
  } catch (fault) {
    if (fault instanceof URIError) return null
    throw fault
  }
}
