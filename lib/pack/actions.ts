'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { dayOf, lastDay } from '@/lib/dates'
import { forumStanding } from '@/lib/forum/queries/keeping'
import { defaultLocale } from '@/lib/i18n/locales'
import { authorOf } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { packPolicy } from '@/lib/policy/pack'
import { inEveryLanguage, routes, withoutLanguage } from '@/lib/routes'
import * as begin from './commands/begin'
import * as freeze from './commands/freeze'
import { packStanding, templateStanding } from './commands/standing'
import * as template from './commands/template'
import * as write from './commands/write'
import {
  askConstraints,
  askRefusals,
  beginRefusals,
  freezeRefusals,
  packConstraints,
  saveRefusals,
  templateRefusals,
} from './labels'
import { packMade } from './queries/making'
import {
  askOwnerInput,
  beginPackInput,
  makeTemplateInput,
  packInput,
  removeTemplateSectionInput,
  savePackSectionInput,
  saveTemplateSectionInput,
} from './schema'
import { firstSections } from './template'

export const beginPack = defineAction({
  event: 'pack.begun',
  input: beginPackInput,
  load: (tx, input) => begin.packToBegin(tx, input),
  allow: packPolicy.begin,
  perform: ({ actor, subject, input: { templateId: _, periodStart, periodEnd, ...words }, now, tx }) =>
    begin.beginPack(
      tx,
      subject,
      { ...words, start: periodStart.on, end: lastDay(periodEnd) },
      authorOf(actor),
      now,
    ),
  refusals: beginRefusals,
  lands: ({ id }, locale) => routes.deskPack(locale, id),
})

export const savePackSection = defineAction({
  event: 'pack.section-saved',
  input: savePackSectionInput,
  load: (tx, { id }) => packStanding(tx, id),
  allow: packPolicy.keep,
  perform: ({ subject, input: { id: _, ...words }, tx }) => write.savePackSection(tx, subject, words),
  refusals: saveRefusals,
  constraints: packConstraints,
  lands: ({ id }, locale) => routes.deskPack(locale, id),
})

export const askOwner = defineAction({
  event: 'pack.asked',
  input: askOwnerInput,
  load: (tx, { id }) => packStanding(tx, id),
  allow: packPolicy.keep,
  perform: async ({ actor, subject, input: { commitmentId }, now, tx }) => {
    const { lacking } = await packMade(subject, dayOf(now))
    const asked = lacking.find(({ id }) => id === commitmentId)
    const path = withoutLanguage(routes.newProgress(defaultLocale, commitmentId))
    const named = asked ? { id: asked.id, code: asked.code, title: asked.title.text } : null
    return write.askOwner(tx, subject, named, authorOf(actor), now, path)
  },
  refusals: askRefusals,
  constraints: askConstraints,
  lands: ({ id }, locale) => routes.deskPack(locale, id),
})

export const freezePack = defineAction({
  event: 'pack.frozen',
  input: packInput,
  load: (tx, { id }) => packStanding(tx, id),
  allow: packPolicy.keep,
  perform: async ({ actor, subject, input, now, tx }) => {
    const { document } = await packMade(subject, dayOf(now))
    return freeze.freezePack(tx, subject, input, document, authorOf(actor), now)
  },
  refusals: freezeRefusals,
  constraints: packConstraints,
  refreshes: ({ planCodes }) => [tags.packs, ...planCodes.map(tags.plan)],
  shownAt: ({ id }) => inEveryLanguage((locale) => routes.pack(locale, id)),
  lands: ({ id }, locale) => routes.pack(locale, id),
})

export const makeTemplate = defineAction({
  event: 'pack-template.recorded',
  input: makeTemplateInput,
  load: (tx, { forumId }) => forumStanding(tx, forumId),
  allow: keepingPolicy.keepForum,
  perform: async ({ actor, subject, input: { name }, tx }) => {
    const made = await tx.packTemplate.count({ where: { forumId: subject.id } })
    return template.recordTemplate(tx, {
      forumId: subject.id,
      code: `${subject.code}-${String(made + 1)}`,
      name,
      language: actor.language,
      sections: firstSections(actor.language, name),
      source: null,
    })
  },
  refusals: {},
  lands: ({ id }, locale) => routes.packTemplate(locale, id),
})

export const saveTemplateSection = defineAction({
  event: 'pack-template.section-saved',
  input: saveTemplateSectionInput,
  load: (tx, { id }) => templateStanding(tx, id),
  allow: keepingPolicy.keepForum,
  perform: ({ subject, input: { id: _, ...words }, tx }) => template.saveTemplateSection(tx, subject, words),
  refusals: templateRefusals,
  lands: ({ id }, locale) => routes.packTemplate(locale, id),
})

export const removeTemplateSection = defineAction({
  event: 'pack-template.section-removed',
  input: removeTemplateSectionInput,
  load: (tx, { id }) => templateStanding(tx, id),
  allow: keepingPolicy.keepForum,
  perform: ({ subject, input: { id: _, ...words }, tx }) =>
    template.removeTemplateSection(tx, subject, words),
  refusals: templateRefusals,
  lands: ({ id }, locale) => routes.packTemplate(locale, id),
})
