import { useTranslations } from 'next-intl'
import type { ClashingField } from '@/lib/action/form-state'

/** Two people wrote at once: both texts side by side, so that neither loses a word. */
export function Conflict({ fields, isLook }: { fields: readonly ClashingField[]; isLook?: boolean }) {
  const t = useTranslations('ui')
  const side = isLook ? 'look' : 'conflict'
  return fields.map((field) => (
    <section key={field.field} aria-label={field.label}>
      <h3>{field.label}</h3>
      <dl className="sides">
        <div>
          <dt>{t(`${side}.theirs`)}</dt>
          <dd className="pre">{field.theirs || t('conflict.empty')}</dd>
        </div>
        <div>
          <dt>{t(`${side}.yours`)}</dt>
          <dd className="pre">{field.isTaken ? t('conflict.taken') : field.yours || t('conflict.empty')}</dd>
        </div>
      </dl>
    </section>
  ))
}
