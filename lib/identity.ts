const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a part of an address can be an id at all; what cannot is not there, and the database is not asked. */
export const isId = (given: string): boolean => shape.test(given)

/** Likewise of a code: short, and without characters that no code holds and a database refuses. */
export const isCode = (given: string): boolean => given.length <= 120 && !/\p{Cc}/u.test(given)
