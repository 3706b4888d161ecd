import { describe, expect, it } from 'vitest'
import { readForm, typedValues } from './form-input'

const form = (entries: [string, string][]) => {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

describe('reading a posted form', () => {
  it('makes lists and groups of dotted names', () => {
    const read = readForm(
      form([
        ['milestones.1.title', 'second'],
        ['milestones.0.title', 'first'],
        ['due.year', '2027'],
        ['countries[]', 'VN'],
      ]),
    )

    expect(read).toEqual({
      milestones: [{ title: 'first' }, { title: 'second' }],
      due: { year: '2027' },
      countries: ['VN'],
    })
  })

  it('normalises what was typed, so that the same word is the same word', () => {
    expect(readForm(form([['title', ' Vie\u0323\u0302t Nam\r\n ']]))).toEqual({ title: 'Việt Nam' })
  })

  it('drops what no text can hold', () => {
    expect(readForm(form([['title', 'a\u0000b']]))).toEqual({ title: 'ab' })
  })

  it('cannot reach the prototype of anything', () => {
    const read = readForm(
      form([
        ['__proto__.isAdministrator', 'true'],
        ['constructor.prototype.x', '1'],
        ['a.__proto__.b', '1'],
      ]),
    )

    expect(read).toEqual({})
    expect(({} as Record<string, unknown>).isAdministrator).toBeUndefined()
  })

  it('takes the last of a repeated field, and leaves the framework’s own names out', () => {
    expect(
      readForm(
        form([
          ['title', 'one'],
          ['title', 'two'],
          ['$ACTION_REF_1', ''],
        ]),
      ),
    ).toEqual({ title: 'two' })
  })

  it('gives back what was typed, but no secret', () => {
    expect(
      typedValues(
        form([
          ['email', 'a@b.example'],
          ['password', 'x'],
          ['seats[]', '1'],
          ['seats[]', '2'],
        ]),
        ['password'],
      ),
    ).toEqual({
      email: 'a@b.example',
      'seats[]': ['1', '2'],
    })
  })
})
