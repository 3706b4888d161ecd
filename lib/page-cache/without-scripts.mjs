/** The page without script elements and without hints to fetch scripts. @param {string} html */
export function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<link\b(?=[^>]*\bas="script")[^>]*>/gi, '')
    .replace(/<!--\$?\/?-->|<!--\/?[$&!]-->/g, '')
}
