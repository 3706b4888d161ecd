export type Kept = { value: unknown; lastModified: number; tags: string[] }

export default class PageCache {
  get(key: string, context?: { tags?: string[]; softTags?: string[] }): Promise<Kept | null>
  set(key: string, value: unknown, context?: { tags?: string[] }): Promise<void>
  revalidateTag(tags: string | string[]): Promise<void>
  resetRequestCache(): void
}
