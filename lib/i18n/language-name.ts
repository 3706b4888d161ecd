/** What a language is called in another one: "tiếng Khmer" for `km` in Vietnamese; its tag where nobody knows it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch (fault) {
    // A malformed tag in old data is shown as it is.
    if (fault instanceof RangeError) return tag
    throw fault
  }
}
