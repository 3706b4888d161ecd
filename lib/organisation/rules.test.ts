import { describe, expect, it } from 'vitest'
import { checkedConfidence, languagesOf } from './rules'

describe('official languages', () => {
  it('keep their tag, their standing and the way they are written', () => {
    const jawi = {
      bcp47: 'ms-Arab',
      name: 'Malay (Jawi)',
      role: 'official',
      script: 'Arabic',
      direction: 'rtl',
    }

    expect(languagesOf([jawi])).toEqual([
      { tag: 'ms-Arab', name: 'Malay (Jawi)', role: 'official', direction: 'rtl' },
    ])
  })

  it('leave out what does not say which language it is', () => {
    expect(languagesOf([{ name: 'Unknown' }, 'Khmer', null])).toEqual([])
    expect(languagesOf({ bcp47: 'km' })).toEqual([])
  })
})

describe('confidence', () => {
  it('is low for what was written down without opening a source', () => {
    expect(
      checkedConfidence({ source: 'background knowledge, not re-read this session', confidence: 'high' }),
    ).toBe('low')
  })

  it('stands as it is where a source is named', () => {
    expect(checkedConfidence({ source: 'vjst.vn print/82420', confidence: 'medium' })).toBe('medium')
  })
})
