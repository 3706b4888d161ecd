import type { FileRefusal } from './check-file'

/** The sentence for each reason why a file was not taken. */
export const fileRefusalLabels: Record<FileRefusal, string> = {
  'file-empty': 'evidence.refusal.empty',
  'file-too-large': 'evidence.refusal.tooLarge',
  'file-kind': 'evidence.refusal.kind',
  'file-name-differs': 'evidence.refusal.nameDiffers',
  'file-not-utf8': 'evidence.refusal.notUtf8',
  'file-damaged': 'evidence.refusal.damaged',
  'file-several-kinds': 'evidence.refusal.severalKinds',
  'file-macros': 'evidence.refusal.macros',
}
