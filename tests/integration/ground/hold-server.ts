// A launcher for the test that kills it: starts the server, says so, and waits for its end.
import { startEmbeddedServer } from '@/lib/db/embedded-server'

void startEmbeddedServer({ folder: process.argv[2] ?? '' }).then(() => {
  console.log('up')
  setInterval(() => undefined, 1000)
})
