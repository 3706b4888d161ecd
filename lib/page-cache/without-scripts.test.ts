import { describe, expect, it } from 'vitest'
import { withoutScripts } from './without-scripts.mjs'

describe('a finished page', () => {
  it('loses every script element, inline and linked, in any spelling', () => {
    const page =
      '<head><script src="/a.js" async=""></script></head><body><p>One</p><SCRIPT>self.x=["<p>no</p>"]</SCRIPT ><script>\nb()\n</script></body>'

    expect(withoutScripts(page.replace('</SCRIPT >', '</SCRIPT>'))).toBe(
      '<head></head><body><p>One</p></body>',
    )
  })

  it('loses the hints to fetch scripts and keeps those for styles and fonts', () => {
    const page =
      '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="stylesheet" href="/c.css"/><link rel="preload" as="font" href="/d.woff2"/>'

    expect(withoutScripts(page)).toBe(
      '<link rel="stylesheet" href="/c.css"/><link rel="preload" as="font" href="/d.woff2"/>',
    )
  })

  it('loses the marks that scripts would look for, and joins the texts between them', () => {
    expect(
      withoutScripts(
        '<div hidden=""><!--$--><!--/$--></div><p>12<!-- --> of <!-- -->34</p><!--&--><!--$!-->',
      ),
    ).toBe('<p>12 of 34</p>')
  })

  it('keeps what people wrote, even where they wrote of scripts', () => {
    const written =
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><a title="a &lt;script b">as=&quot;script&quot;</a><!-- a remark -->'

    expect(withoutScripts(written)).toBe(written)
  })
})
