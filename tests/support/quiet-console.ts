// An error on the console that no test expected is a failure: somebody's log would show it in production.
import { afterEach, beforeEach, expect } from 'vitest'

let heard: unknown[][] = []
const original = console.error

beforeEach(() => {
  heard = []
  // A test that expects one replaces this with its own spy.
  console.error = (...words: unknown[]) => {
    heard.push(words)
    original(...words)
  }
})

afterEach(() => {
  console.error = original
  expect(heard, 'an unexpected console.error').toEqual([])
})
