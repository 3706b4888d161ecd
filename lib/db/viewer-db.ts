import 'server-only'
import type { Viewer } from '@/lib/policy/actor'
import { appDb, readerDb, type Db } from './clients'
import { pastDb } from './past'

/** The connection that a viewer's questions go through: the public reader's, today or on a past day, unless somebody is signed in. */
export function dbFor(viewer: Viewer): Db {
  if (viewer.kind === 'person') return appDb()
  return viewer.asOf ? pastDb(viewer.asOf) : readerDb()
}
