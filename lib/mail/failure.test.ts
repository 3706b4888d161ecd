import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'
import { speaksInTheOpen } from './line'

describe('a mail that could not be handed over', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'address-refused'],
    [{ code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO' }, 'message-refused'],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'other'],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'message-refused'],
    [{ code: 'EAUTH', responseCode: 535 }, 'not-authorised'],
    [{ code: 'ESOCKET' }, 'unreachable'],
    [new Error('odd'), 'other'],
    [null, 'other'],
  ])('%j is told as %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure)
  })
})

describe('a line to a mail server', () => {
  it.each([
    ['smtp://localhost:1025', false],
    ['smtp://127.0.0.1', false],
    ['smtps://mail.example', false],
    ['smtp://mail.example?requireTLS=true', false],
    ['smtp://mail.example:587', true],
    ['smtp://10.0.0.3', true],
  ])('%s is open: %s', (url, isOpen) => {
    expect(speaksInTheOpen(url)).toBe(isOpen)
  })
})
