// How an address is put together.

export type RouteLocale = string
export const code = encodeURIComponent
export const asking = (path: string, questions: Record<string, string | undefined>) => {
  const asked = Object.entries(questions).flatMap(([name, value]) =>
    value ? [`${name}=${code(value)}`] : [],
  )
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path
}
