import 'server-only'
import type { Actor } from '@/lib/policy/actor'
import type { Waiting } from '../types'
import { openInState } from './open-entries'

/** What was begun and not handed in. */
export const drafts = (viewer: Actor): Promise<Waiting[]> => openInState(viewer, 'draft')
