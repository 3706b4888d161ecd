// The acts by which a story's reports come into the record: written with their evidence, handed in, decided on.
import type { Tx } from '@/lib/db/clients'
import { addDays } from '@/lib/dates'
import { checkFile } from '@/lib/files/check-file'
import { beginUpdate, type OpenVersion } from '@/lib/progress/commands/begin'
import { publishVersion, returnVersion } from '@/lib/progress/commands/moderate'
import { reportNoChange, submitUpdate } from '@/lib/progress/commands/submit'
import {
  addEvidenceFile,
  addEvidenceLink,
  saveMeasures,
  saveStatus,
  saveUpdateTranslations,
} from '@/lib/progress/commands/write'
import { noChangeSentences } from '@/lib/progress/labels'
import { noValueReasons, type NoValueReason } from '@/lib/progress/rules'
import type { ActualReport, MilestoneReport } from '@/lib/progress/types'
import { csvOf, pdfOf, pngOf } from '../files'
import { done, known, type Act, type Hand } from '../hands'
import type { CommitmentStory, EvidenceStory, ReportStory, SameAgain } from '../schema'
import type { Setting } from './commitments'

const isReason = (actual: string): actual is NoValueReason =>
  (noValueReasons as readonly string[]).includes(actual)

async function measuresOf(tx: Tx, commitmentId: string, report: ReportStory, { calendar }: Setting) {
  const inOrder = { where: { commitmentId }, orderBy: { position: 'asc' }, select: { id: true } } as const
  const milestoneRows = await tx.milestone.findMany(inOrder)
  const indicatorRows = await tx.indicator.findMany(inOrder)
  const milestones = report.milestones.flatMap(({ at, reached, expected }): MilestoneReport[] => {
    const row = milestoneRows[at]
    if (!row) throw new Error(`The demonstration reports on milestone ${at}, which is not there.`)
    return [
      {
        milestoneId: row.id,
        reachedOn: reached ? calendar.day(...reached) : null,
        expectedOn: expected === undefined ? null : calendar.month(expected),
      },
    ]
  })
  const actuals = report.actuals.map((actual, position): ActualReport => {
    const row = indicatorRows[position]
    if (!row) throw new Error(`The demonstration reports on indicator ${position}, which is not there.`)
    return isReason(actual)
      ? { indicatorId: row.id, value: null, noValueReason: actual }
      : {
          indicatorId: row.id,
          value: actual.replace('*', ''),
          noValueReason: null,
          isJoint: actual.endsWith('*'),
        }
  })
  return { milestones, actuals }
}

function fileOf(story: Exclude<EvidenceStory, { link: string }>): File {
  if ('pdf' in story) return new File([pdfOf(story.caption, story.lines)], story.pdf)
  if ('png' in story) return new File([pngOf(story.bars)], story.png)
  return new File([csvOf(story.rows)], story.csv)
}

async function attach(tx: Tx, versionId: string, story: EvidenceStory, by: Hand, at: Date): Promise<void> {
  const { caption, visibility } = story
  if ('link' in story) {
    const link = { versionId, url: story.link, caption, visibility }
    await done(tx, 'progress.evidence-added', by, at, await addEvidenceLink(tx, link, at))
    return
  }
  const checked = await checkFile(fileOf(story))
  if (!checked.ok) throw new Error(`The demonstration's file "${caption}" was refused: ${checked.reason}.`)
  const file = { versionId, file: checked.value, caption, visibility }
  await done(tx, 'progress.evidence-added', by, at, await addEvidenceFile(tx, file, at))
}

/** Milestones that were reached stay reached: what an earlier report said is in the draft already. */
async function write(
  tx: Tx,
  story: CommitmentStory,
  report: ReportStory,
  by: Hand,
  at: Date,
  setting: Setting,
): Promise<OpenVersion> {
  const { id: commitmentId } = known(setting.recorded, story.code)
  const language = report.language ?? story.language
  const period = setting.calendar.periods[report.period]
  const reported = { commitmentId, organisationId: by.organisationId, period, language }
  let open = await done(tx, 'progress.begun', by, at, await beginUpdate(tx, reported, by, at))
  const edition = () => ({ versionId: open.versionId, version: open.version })
  const words = {
    language,
    implementation: report.implementation,
    percentComplete: report.percent,
    narrative: report.narrative,
    obstacles: report.obstacles ?? null,
    supportRequested: report.support ?? null,
    nextStep: report.next ?? null,
    expectedOn: report.expected === undefined ? null : setting.calendar.month(report.expected),
  }
  open = await done(tx, 'progress.status-saved', by, at, await saveStatus(tx, { ...edition(), ...words }))
  const { milestones, actuals } = await measuresOf(tx, commitmentId, report, setting)
  const carried = await tx.progressMilestone.findMany({
    where: {
      versionId: open.versionId,
      milestoneId: { notIn: milestones.map(({ milestoneId }) => milestoneId) },
      reachedOn: { not: null },
    },
    select: { milestoneId: true, reachedOn: true },
  })
  const standing = carried.map(({ milestoneId, reachedOn }) => ({
    milestoneId,
    reachedOn: reachedOn?.toISOString().slice(0, 10) ?? null,
    expectedOn: null,
  }))
  const measures = { milestones: [...standing, ...milestones], actuals }
  open = await done(
    tx,
    'progress.measures-saved',
    by,
    at,
    await saveMeasures(tx, { ...edition(), ...measures }),
  )
  if (report.english !== undefined) {
    const translations = [
      { field: 'narrative', language: 'en', text: report.english, state: 'human' as const },
    ]
    open = await done(
      tx,
      'progress.translated',
      by,
      at,
      await saveUpdateTranslations(tx, { ...edition(), translations }, at),
    )
  }
  for (const evidence of report.evidence) await attach(tx, open.versionId, evidence, by, at)
  return open
}

export function progressActs(story: CommitmentStory, index: number, setting: Setting): Act[] {
  return story.reports.flatMap((report) => actsOf(story, report, index, setting))
}

function actsOf(
  story: CommitmentStory,
  report: ReportStory | SameAgain,
  index: number,
  setting: Setting,
): Act[] {
  const { region, calendar } = setting
  const author = known(region.focalPoints, story.by)
  const { moderator } = region
  const { end } = calendar.periods[report.period]
  // What waits for somebody today was written lately, whenever the period ended.
  const waits = !('noChange' in report) && (report.state !== undefined || report.returned !== undefined)
  const from = waits
    ? addDays(calendar.daysAfter(calendar.periods[4].end, 0).toISOString().slice(0, 10), -22)
    : end
  const written = calendar.daysAfter(from, 4 + (index % 6))
  const submitted = calendar.daysAfter(from, 11 + (index % 7))
  const decided = calendar.daysAfter(from, 19 + (index % 3))
  let open: OpenVersion | null = null
  const opened = (): OpenVersion => {
    if (!open) throw new Error(`Nothing was written for ${story.code}.`)
    return open
  }
  const decide: Act = {
    at: decided,
    perform: async (tx) => {
      const { versionId, version } = opened()
      const edition = { versionId, version }
      const returned = 'noChange' in report ? undefined : report.returned
      if (returned) {
        const notes = { note: returned.note, fieldNotes: returned.fields }
        await done(
          tx,
          'progress.returned',
          moderator,
          decided,
          await returnVersion(tx, { ...edition, ...notes }, moderator, decided),
        )
      } else
        await done(
          tx,
          'progress.published',
          moderator,
          decided,
          await publishVersion(tx, { ...edition, note: null }, moderator, decided),
        )
    },
  }
  if ('noChange' in report) {
    const handIn: Act = {
      at: submitted,
      perform: async (tx) => {
        const { id: commitmentId } = known(setting.recorded, story.code)
        const period = calendar.periods[report.period]
        const sentence = noChangeSentences[story.language]
        const same = { commitmentId, organisationId: author.organisationId, period, sentence }
        const { versionId, updateId } = await done(
          tx,
          'progress.submitted',
          author,
          submitted,
          await reportNoChange(tx, same, author, submitted),
        )
        open = { versionId, updateId, version: 2 }
      },
    }
    return [handIn, decide]
  }
  const acts: Act[] = [
    {
      at: written,
      perform: async (tx) => {
        open = await write(tx, story, report, author, written, setting)
      },
    },
  ]
  if (report.state === 'draft') return acts
  acts.push({
    at: submitted,
    perform: async (tx) => {
      const { versionId, version, updateId } = opened()
      await done(
        tx,
        'progress.submitted',
        author,
        submitted,
        await submitUpdate(tx, { versionId, version }, author, submitted),
      )
      open = { versionId, updateId, version: version + 1 }
    },
  })
  return report.state === 'submitted' ? acts : [...acts, decide]
}
