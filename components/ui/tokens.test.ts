import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const source = readFileSync(path.join(import.meta.dirname, '../../app/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = source.split('@media')

const tokensOf = (block: string) =>
  new Map(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('the %s dye lot', (_lot, tokens) => {
  const hex = (name: string) => tokens.get(name) ?? '#808080'
  const grounds = ['paper', 'sheet']

  it.each(['ink', 'soft', 'indigo', 'madder', 'turmeric', 'leaf'])(
    '%s text reads at AAA on every ground',
    (name) => {
      for (const ground of grounds) expect(contrast(hex(name), hex(ground))).toBeGreaterThanOrEqual(7)
    },
  )

  it('words on a button read at AAA', () => {
    expect(contrast(hex('on-dye'), hex('indigo'))).toBeGreaterThanOrEqual(7)
  })

  it('the edge of a field stands out from its ground', () => {
    for (const ground of grounds) expect(contrast(hex('line'), hex(ground))).toBeGreaterThanOrEqual(3)
  })
})

it('both dye lots dye the same tokens', () => {
  expect([...tokensOf(dark).keys()]).toEqual([...tokensOf(light).keys()])
})
