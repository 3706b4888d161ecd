import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { removeAlignment } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { Noted } from '../noted'

/** The items that the commitment serves so far, each with where the claim comes from and a way to take it back. */
export function ChosenAlignments({
  commitment,
  formKeys,
}: {
  commitment: CommitmentOnDesk
  formKeys: readonly string[]
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const { alignments, returned } = commitment
  return (
    <section className="flow" aria-labelledby="chosen">
      <h2 id="chosen">{t('chosen', { count: alignments.length })}</h2>
      <Noted note={returned?.notes.alignments}>
        <ul className="rows tasks">
          {alignments.map(({ id, item, strength, provenance, reason }, index) => (
            <li key={id}>
              <div>
                <strong>{item.code}</strong> <span lang={item.language}>{item.title}</span>
                <p className="hint">
                  {words(`strength.${strength}`)} ·{' '}
                  {provenance === 'editorial' ? t('ourReading') : words(`provenance.${provenance}`)}
                </p>
                {reason ? (
                  <p className="pre" lang={commitment.language}>
                    {reason}
                  </p>
                ) : null}
              </div>
              <ActionForm
                action={removeAlignment}
                idempotencyKey={formKeys[index] ?? ''}
                version={commitment.version}
                label={t('removeItem', { code: item.code })}
              >
                <input type="hidden" name="id" value={commitment.id} />
                <input type="hidden" name="alignmentId" value={id} />
                <Button kind="quiet">
                  {t('remove')}
                  <span className="sr"> {item.code}</span>
                </Button>
              </ActionForm>
            </li>
          ))}
        </ul>
      </Noted>
    </section>
  )
}
