/** Called by the framework once a server process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ env }, { joinInstances }] = await Promise.all([
    import('./lib/env'),
    import('./lib/page-cache/instances'),
  ])
  joinInstances(env.appUrl)
}
