import 'server-only'
import type { Actor } from '@/lib/policy/actor'
import type { Waiting } from '../types'
import { openInState } from './open-entries'

/** What a moderator sent back with notes. */
export const returned = (viewer: Actor): Promise<Waiting[]> => openInState(viewer, 'returned')
