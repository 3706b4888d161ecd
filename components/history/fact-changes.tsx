import { useTranslations } from 'next-intl'
import type { FactChange, LineChange } from '@/lib/history/differences'
import { Difference } from './difference'
import { useFieldName, useSayFact } from './say-fact'

/** The facts that changed, one under the other: sentences by their words, values from and to, lists by their lines. */
export function FactChanges({ changes, language }: { changes: readonly FactChange[]; language: string }) {
  const fieldName = useFieldName()
  return (
    <ul className="mt-1 grid gap-2">
      {changes.map((change) => (
        <li key={change.field} className="measure">
          <span className="note font-semibold">{fieldName(change.field)}:</span>{' '}
          {change.kind === 'text' ? (
            <Difference pieces={change.pieces} language={language} />
          ) : change.kind === 'value' ? (
            <FromTo field={change.field} before={change.before} after={change.after} />
          ) : (
            <ul>
              {change.lines.map((line) => (
                <li key={`${line.kind} ${line.name}`}>
                  <Line line={line} language={language} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

type Value = Extract<FactChange, { kind: 'value' }>['before']

/** What went and what came; where there was nothing before, only what came. */
function FromTo({ field, before, after }: { field: string; before: Value; after: Value }) {
  const t = useTranslations('history')
  const say = useSayFact()
  const [gone, come] = [before, after].map((value) => value !== null && value !== '')
  if (!gone) return <ins>{say(field, after)}</ins>
  if (!come) return <del>{say(field, before)}</del>
  return t.rich('fromTo', {
    // In a span each, so that the space between a change and the next is not put between these two.
    before: () => (
      <span>
        <del>{say(field, before)}</del>
      </span>
    ),
    after: () => (
      <span>
        <ins>{say(field, after)}</ins>
      </span>
    ),
  })
}

function Line({ line, language }: { line: LineChange; language: string }) {
  const t = useTranslations('history')
  const fieldName = useFieldName()
  const say = useSayFact()
  if (line.kind === 'changed')
    return (
      <>
        <span lang={language}>{line.name}</span>
        <ul className="ps-4">
          {line.changes.map(({ field, before, after }) => (
            <li key={field}>
              <span className="note">{fieldName(field)}:</span>{' '}
              <FromTo field={field} before={before} after={after} />
            </li>
          ))}
        </ul>
      </>
    )
  const Mark = line.kind === 'inserted' ? 'ins' : 'del'
  const told = Object.entries(line.facts).map(([field, value]) => say(field, value))
  return (
    <>
      {t(line.kind === 'inserted' ? 'lineInserted' : 'lineDeleted')}:{' '}
      <Mark>
        <span lang={language}>{line.name}</span>
        {told.length > 0 ? ` (${told.join(', ')})` : null}
      </Mark>
    </>
  )
}
