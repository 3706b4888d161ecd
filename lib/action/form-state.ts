/** What a form shows after it was posted. Values never hold anything secret. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'invalid'
      errors: { field: string; message: string }[]
      values: Record<string, string | string[]>
    }
  | {
      status: 'refused'
      message: string
      values: Record<string, string | string[]>
      /** The version to send next: the person has now seen what it holds. */
      version?: number
      /** The texts side by side are what is and what will be; nobody else wrote. */
      isLook?: boolean
      conflict?: { field: string; label: string; theirs: string; yours: string }[]
    }
  | { status: 'done'; message?: string }
