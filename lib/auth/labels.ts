import type { PasswordFault } from './password-rules'

export const passwordFaults: Record<PasswordFault, string> = {
  short: 'account.password.fault.short',
  guessable: 'account.password.fault.guessable',
  personal: 'account.password.fault.personal',
}
