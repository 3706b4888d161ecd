import type { Json } from '@/lib/history/differences'
import { DefinitionRows } from '../ui/definition-rows'
import { useFieldName, useSayFact } from './say-fact'

/** Facts as they were first said; what was not said is left out. */
export function FactList({ facts, language }: { facts: Record<string, Json>; language: string }) {
  const fieldName = useFieldName()
  const say = useSayFact()
  return (
    <DefinitionRows
      rows={Object.entries(facts).flatMap(([field, value]) =>
        value === null || value === false || (Array.isArray(value) && value.length === 0)
          ? []
          : [
              {
                id: field,
                term: fieldName(field),
                value: Array.isArray(value) ? (
                  <ul>
                    {value.map((line) => (
                      <li key={JSON.stringify(line)}>{say(field, line)}</li>
                    ))}
                  </ul>
                ) : (
                  say(field, value)
                ),
                lang: language,
              },
            ],
      )}
    />
  )
}
