/** What can be followed, in the order in which one's list shows it. */
export const followedTypes = ['plan', 'commitment', 'organisation', 'country', 'framework_item'] as const
export type FollowedType = (typeof followedTypes)[number]

/** A thing as an address names it: its code, with the code of what it belongs to where it needs one. */
export type FollowedRef = { type: FollowedType; within: string | null; code: string }

/** So many things one person may follow: more would be a copy of Concord in one's letter box. */
export const mostFollowed = 500
