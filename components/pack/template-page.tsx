import { useLocale, useTranslations } from 'next-intl'
import type { TemplateToKeep } from '@/lib/pack/queries/desk'
import { headingIn } from '@/lib/pack/template'
import { routes } from '@/lib/routes'

/** The sections of a template in order, each with the way to change it, and the way to one more. */
export function TemplatePage({ template }: { template: TemplateToKeep }) {
  const t = useTranslations('pack')
  const locale = useLocale()
  return (
    <div className="flow">
      <ol className="rows">
        {template.sections.map((section) => {
          const heading = headingIn(section, locale, template.language)
          return (
            <li key={section.key}>
              <span>{t(`kind.${section.kind}`)}</span>
              <span>
                <a
                  href={routes.packTemplateSection(locale, template.id, section.key)}
                  lang={heading.language}
                >
                  {heading.text}
                </a>
                <span className="note block">
                  {[
                    section.framework,
                    section.under,
                    ...section.fields.map((field) => t(`field.${field}`)),
                    section.wordLimit === null ? null : t('desk.limit', { words: section.wordLimit }),
                  ]
                    .filter((each) => each !== null)
                    .join(' · ')}
                </span>
              </span>
            </li>
          )
        })}
      </ol>
      <p>
        <a href={routes.packTemplateSection(locale, template.id, 'new-section')}>{t('template.add')}</a>
      </p>
      <p className="note">{t('template.ownCopy')}</p>
    </div>
  )
}
