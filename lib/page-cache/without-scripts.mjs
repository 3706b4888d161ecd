/**
 * The page without script elements, without hints to fetch scripts, and without the marks that a script would
 * have looked for. The framework escapes "<" in texts and attributes, so every tag found here is a tag.
 * @param {string} html
 */
export function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<link\b(?=[^>]*\bas="script")[^>]*>/gi, '')
    .replace(/<link\b(?=[^>]*\brel="(?:modulepreload|expect)")[^>]*>/gi, '')
    .replace(/<!--[\s$&!/]*-->/g, '')
    .replace(/<div hidden="">\s*<\/div>/g, '')
}
