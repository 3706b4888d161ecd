// npm start and npm run dev: from a fresh clone to a running Concord. This file gets the machine ready; what
// needs the packages is in serve.ts, in the same process, so that a signal to npm reaches the one that stops.
import { prepare, root } from './prepare.mjs'

process.chdir(root)
prepare()
const { register } = await import('tsx/esm/api')
register()
const { serve } = await import('./serve.ts')
await serve({ isDevelopment: process.argv.includes('--dev') })
