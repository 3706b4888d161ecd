import 'server-only'
import type { Viewer } from '@/lib/policy/actor'
import { appDb, readerDb, type Db } from './clients'

/** The connection that a viewer's questions go through: the public reader's, unless somebody is signed in. */
export const dbFor = (viewer: Viewer): Db => (viewer.kind === 'visitor' ? readerDb() : appDb())
