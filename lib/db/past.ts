// The public record as it stood at the end of a past day, through the same client as today's.
import { pastClient, type Db } from './clients'

/**
 * Each question goes in a transaction of its own, which first says the day. The views are made of images of rows, of
 * which the planner knows little: a join that reads a side again for every row would read a whole table each time.
 */
export function pastDb(day: string): Db {
  const client = pastClient()
  const asked = client.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        const answers: unknown[] = await client.$transaction([
          client.$queryRaw`SELECT set_config('concord.as_of', ${day}, true), set_config('search_path', 'as_of, public', true),
            set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`,
          query(args),
        ])
        return answers[1]
      },
    },
  })
  // The extension changes no question and no answer, so it is the client to whoever asks.
  return asked as unknown as Db
}
