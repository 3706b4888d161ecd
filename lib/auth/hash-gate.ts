// Hashing a password takes memory and time on purpose, so only so many run at once and only so many wait.

type Gate = <Value>(
  work: () => Promise<Value>,
) => Promise<{ ok: true; value: Value } | { ok: false; reason: 'busy' }>

export function gate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  let running = 0
  const queue: (() => void)[] = []

  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return { ok: false, reason: 'busy' }
      await new Promise<void>((turn) => queue.push(turn))
    } else running += 1
    try {
      return { ok: true, value: await work() }
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
