import { SourceNote } from '../page/source-note'

type Sourced = {
  sourceName: string
  sourceUrl: string | null
  confidence: 'high' | 'medium' | 'low'
}

/** Where a framework's text was read, and how far the record of it was checked. */
export function SourceLine({ framework: { sourceName, sourceUrl, confidence } }: { framework: Sourced }) {
  return <SourceNote source={sourceName} href={sourceUrl} lang="en" confidence={confidence} />
}
