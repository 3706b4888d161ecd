type Values = Record<string, string | string[]>

/** One field of a clash, in words. */
export type ClashingField = { field: string; label: string; theirs: string; yours: string; isTaken?: boolean }

/** What a form shows after it was posted. Values never hold anything secret. */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; errors: { field: string; message: string }[]; values: Values }
  | {
      status: 'refused'
      message: string
      values: Values
      /** The version to send next: the person has now seen what it holds. */
      version?: number
      /** The texts side by side are what is and what will be; nobody else wrote. */
      isLook?: boolean
      conflict?: ClashingField[]
      /** Pages to look at first. */
      lookAt?: { href: string; label: string }[]
      /** The key to send next, where the one that was sent is used up. */
      key?: string
    }
  /** Typed before the sign-in ended, and not saved: to be looked at and pressed again. */
  | { status: 'kept'; values: Values }
  /** `version` is what was saved, for a form that stays open. */
  | { status: 'done'; message?: string; version?: number }

/** The names under which a form sends, hidden, what it was filled with. */
export const baseName = (name: string) => `base.${name}`

/** What a button says whose form is saved and stays where it is. */
export const stayHere = 'stay'
