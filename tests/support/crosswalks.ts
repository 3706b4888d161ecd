// A crosswalk in whatever state a test needs, brought there by the acts of curators.
import { actAs, landed, post } from './corridor'
import {
  addCrosswalkLink,
  applyCrosswalkEdition,
  beginCrosswalkEdition,
  discardCrosswalkEdition,
  takeOutCrosswalkLink,
} from '@/lib/crosswalk/actions'
import { crosswalkKept } from '@/lib/crosswalk/queries/editions'
import type { Actor } from '@/lib/policy/actor'

/** The draft as a curator sees it. */
export async function draftSeen(curator: Actor, code: string) {
  const draft = (await crosswalkKept(curator, code))?.draft
  if (!draft) throw new Error(`${code} has no draft`)
  return draft
}

export const linkWords = {
  relation: 'contributes_to',
  level: 'item',
  source: 'Second edition of the matrix',
  note: '',
  confidence: 'medium',
}

/** No test finds the draft of another. */
export async function discardDraft(curator: Actor, code: string): Promise<void> {
  actAs(curator)
  const draft = (await crosswalkKept(curator, code))?.draft
  if (draft) landed(await post(discardCrosswalkEdition, { id: draft.id, version: draft.version }))
}

export async function beginDraft(curator: Actor, code: string) {
  landed(await post(beginCrosswalkEdition, { crosswalk: code, source: 'Second edition of the matrix' }))
  return await draftSeen(curator, code)
}

export const addLink = async (curator: Actor, code: string, from: string, to: string) =>
  await post(addCrosswalkLink, { id: (await draftSeen(curator, code)).id, from, to, ...linkWords })

export async function takeOut(curator: Actor, code: string, from: string, to: string) {
  const link = (await draftSeen(curator, code)).links.find((each) => each.from === from && each.to === to)
  if (!link) throw new Error(`${from} → ${to} is not in the draft`)
  return await post(takeOutCrosswalkLink, { id: link.id, version: link.version })
}

export async function apply(curator: Actor, code: string) {
  const { id, version } = await draftSeen(curator, code)
  return await post(applyCrosswalkEdition, { id, version })
}
