// How a refusal leaves a transaction: thrown, so that everything is rolled back, and told apart from a fault.
import { violatedConstraint } from '@/lib/db/violations'
import type { Refusal } from './define-action'

/** Rolls the transaction back and carries the reason out of it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.reason)
  }
}

/** The refusal that was thrown, or that a broken constraint means; null where it is a fault. */
export function refusalIn(
  fault: unknown,
  constraints: Record<string, { reason: string; field?: string }> = {},
): Refusal<string> | null {
  if (fault instanceof Refused) return fault.refusal
  const meant = constraints[violatedConstraint(fault) ?? '']
  return meant ? { ok: false, ...meant } : null
}
