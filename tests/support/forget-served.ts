// After the browser tests: the folder of their Concord goes.
import { rmSync } from 'node:fs'

export default function forgetServed(): void {
  const folder = process.env.CONCORD_E2E_DATA
  if (folder) rmSync(folder, { recursive: true, force: true })
}
