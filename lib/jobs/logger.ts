import { Logger } from 'graphile-worker'

/** Warnings and errors only: that a job was done is what the rows say. */
export const quietLogger = new Logger(() => (level: string, message) => {
  if (level === 'error') console.error(message)
  else if (level === 'warning') console.warn(message)
})
