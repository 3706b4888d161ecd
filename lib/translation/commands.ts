import type { Tx } from '@/lib/db/clients'

export type TranslatedText = {
  field: string
  language: string
  text: string
  state: 'machine' | 'human' | 'approved'
}

/** Keeps exactly these texts beside a thing's governing ones; what is no longer among them is dropped. */
export async function keepTranslations(
  tx: Tx,
  subject: { type: string; id: string },
  texts: TranslatedText[],
  now: Date,
): Promise<void> {
  const of = { subjectType: subject.type, subjectId: subject.id }
  await tx.translation.deleteMany({ where: of })
  if (texts.length > 0)
    await tx.translation.createMany({ data: texts.map((text) => ({ ...of, ...text, translatedAt: now })) })
}
