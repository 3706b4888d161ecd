// Short notes carry no language of their own: they are most likely written in that of the thing that they belong
// to. Where its script is another one than the letters on the page, they are not, and a voice that read them so
// would spell them out.

/** `stated`, unless the text has none of that language's letters: then it is English. */
export function languageOf(text: string | null | undefined, stated: string): string {
  if (!text || scriptOf(stated) === 'Latn') return stated
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) ? stated : 'en'
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}
