import { describe, expect, it } from 'vitest'
import { commonValues, labelFor, problemWithLabels } from './rules'

const label = (common: string, name: string, more = {}) => ({
  id: name,
  scale: 'implementation' as const,
  common,
  label: name,
  isDefault: true,
  ...more,
})
const whole = commonValues.implementation.map((common) => label(common, `Word for ${common}`))

describe('the label of a status', () => {
  const second = label('in_progress', 'Testing', { isDefault: false })

  it('is the one that was reported, else the default of the common value', () => {
    expect(labelFor([...whole, second], 'implementation', 'in_progress', 'Testing')?.label).toBe('Testing')
    expect(labelFor([...whole, second], 'implementation', 'in_progress')?.label).toBe('Word for in_progress')
  })

  it('is never one that means something else', () => {
    expect(labelFor([...whole, second], 'implementation', 'completed', 'Testing')?.label).toBe(
      'Word for completed',
    )
  })

  it('is none where nothing was reported or the plan has no scale', () => {
    expect(labelFor(whole, 'implementation', null)).toBeNull()
    expect(labelFor(whole, 'schedule', 'on_track')).toBeNull()
  })
})

describe('a plan’s scale', () => {
  it('is whole, or is none', () => {
    expect(problemWithLabels(whole)).toBeNull()
    expect(problemWithLabels([])).toBeNull()
    expect(problemWithLabels(whole.slice(1))).toMatchObject({
      problem: 'default-missing',
      common: 'not_started',
    })
  })

  it('has each word once', () => {
    const twice = label('in_progress', 'WORD FOR COMPLETED', { isDefault: false })

    expect(problemWithLabels([...whole, twice])).toMatchObject({ problem: 'label-twice' })
  })
})
