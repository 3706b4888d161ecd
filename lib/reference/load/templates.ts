// What forums ask for, from data/pack-templates.json. A template that is there is its keepers' to change: it is not loaded again.
import type { Tx } from '@/lib/db/clients'
import { recordTemplate } from '@/lib/pack/commands/template'
import type { Keeper } from '../commands'
import type { SourceTemplate } from '../schema'
import type { Note } from './hands'

export async function loadTemplates(
  tx: Tx,
  note: Note,
  [editor]: Keeper[],
  templates: SourceTemplate[],
): Promise<void> {
  if (!editor) return
  const forums = await tx.forum.findMany({ select: { id: true, code: true } })
  const standing = await tx.packTemplate.findMany({ select: { code: true } })
  for (const { forum, code, ...words } of templates) {
    if (standing.some((each) => each.code === code)) continue
    const forumId = forums.find((each) => each.code === forum)?.id
    if (!forumId)
      throw new Error(`data/pack-templates.json: ${code} names the forum ${forum}, which is not on record.`)
    note(
      'pack-template.recorded',
      editor,
      await recordTemplate(tx, { ...words, code, forumId, language: 'en' }),
    )
  }
}
