import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { removeEvidence } from '@/lib/progress/actions'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { Noted } from '../noted'
import { EvidenceName } from './evidence-name'

/** What has been added so far, each with a way to take it off again. */
export function EvidenceAdded({ report, formKeys }: { report: ReportOnDesk; formKeys: readonly string[] }) {
  const t = useTranslations('report')
  const { evidence, returned, language } = report
  return (
    <section className="space-y-3" aria-labelledby="added">
      <h2 id="added">{t('evidenceAdded', { count: evidence.length })}</h2>
      <Noted note={returned?.notes.evidence}>
        {evidence.length === 0 ? null : (
          <ul className="rows tasks">
            {evidence.map((piece, index) => (
              <li key={piece.id}>
                <EvidenceName piece={piece} language={language} />
                <ActionForm
                  action={removeEvidence}
                  idempotencyKey={formKeys[index] ?? ''}
                  label={t('removeEvidence', { caption: piece.caption })}
                >
                  <input type="hidden" name="id" value={report.id} />
                  <input type="hidden" name="evidenceId" value={piece.id} />
                  <Button kind="quiet">
                    {t('remove')}
                    <span className="sr" lang={language}>
                      {' '}
                      {piece.caption}
                    </span>
                  </Button>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </Noted>
    </section>
  )
}
