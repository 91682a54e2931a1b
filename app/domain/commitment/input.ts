import { z } from 'zod'
import { isWebAddress } from '#app/domain/web-address.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { unexplainedMoves } from './milestone-dates.ts'
import { isWritten, milestoneFaults, milestoneRow, type Milestone } from './milestone.ts'
import { timeFrameFaults, timeFrameFields } from './time-frame.ts'

/** Longest wording or reading of a commitment, in characters. */
export const longestWording = 4000
/** Longest of the short texts that stand beside it. */
export const longestFact = 500
/** Most rows of milestones or links. */
export const mostRows = 50

const fact = z.string().trim().max(longestFact, `Texten får vara högst ${longestFact} tecken.`)
const wording = z.string().trim().max(longestWording, `Texten får vara högst ${longestWording} tecken.`)
/** A tick box: "on" from a form, true from the browser's own state, absent when it is not ticked. */
const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())
/** Ticks by key: a letter and the id of what is ticked, such as i12. */
const ticks = z.record(z.string().regex(/^[a-z][1-9]\d{0,8}$/), ticked)

/** A row of a link. A row where nothing is written is no link. */
export const linkRow = z.object({
  label: z.string().trim().max(200, 'Texten får vara högst 200 tecken.'),
  url: z.string().trim().max(2000, 'Adressen är för lång.'),
})
export type LinkRow = z.infer<typeof linkRow>

/** Why the text is no address to link to; undefined where it is. Only http and https are. */
export function whyNotLink(text: string): string | undefined {
  const example = 'Skriv hela adressen, till exempel https://www.exempel.se/rutin.'
  return isWebAddress(text) ? undefined : example
}

/**
 * The commitment as its form holds it; everything is text and ticks.
 *
 * @param today YYYY-MM-DD
 * @param stored the plan's state and the milestones as they are stored, of which a day may not be moved without a word
 */
export const commitmentInput = (
  today: string,
  stored: { state: PlanState; milestones: readonly Milestone[] } = { state: 'draft', milestones: [] },
) =>
  z
    .object({
      /** The version that the form was filled in from. */
      version: z.string().regex(/^\d{1,9}$/),
      text: wording,
      label: z.string().trim().max(120, 'Rubriken får vara högst 120 tecken.'),
      plainReading: wording,
      responsibleRoles: fact,
      targetGroup: fact,
      ...timeFrameFields,
      timeFrameInPlan: ticked,
      milestones: z.array(milestoneRow).max(mostRows, `Det får vara högst ${mostRows} delsteg.`),
      links: z.array(linkRow).max(mostRows, `Det får vara högst ${mostRows} länkar.`),
      /** Indicators by i and id. */
      indicators: ticks,
      /** One more indicator from the register: its id, or "". */
      addIndicator: z.string().regex(/^([1-9]\d{0,8})?$/),
      /** Possible actions by a and id, outcomes by o and id. */
      actions: ticks,
      outcomes: ticks,
    })
    .superRefine((input, context) => {
      const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
      if (input.text === '') refuse(['text'], 'Skriv åtagandets lydelse.')
      if (input.label === '') refuse(['label'], 'Skriv en kort rubrik.')
      for (const [field, message] of Object.entries(timeFrameFaults(input))) refuse([field], message)
      input.milestones.forEach((row, index) => {
        for (const [field, message] of Object.entries(milestoneFaults(row, today))) {
          refuse(['milestones', index, field], message)
        }
      })
      for (const [field, message] of Object.entries(
        unexplainedMoves(stored.state, stored.milestones, input.milestones),
      )) {
        refuse(
          field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
          message,
        )
      }
      input.links.forEach((row, index) => {
        if (!isWrittenLink(row)) return
        if (row.label === '') refuse(['links', index, 'label'], 'Skriv vad länken leder till.')
        const why = whyNotLink(row.url)
        if (why !== undefined) refuse(['links', index, 'url'], why)
      })
    })
export type CommitmentInput = z.infer<ReturnType<typeof commitmentInput>>

const isWrittenLink = (row: LinkRow): boolean => row.label !== '' || row.url !== ''

/** The ids that are ticked: { i12: true, i13: false } → [12]. */
export const tickedIds = (ticks: Record<string, boolean>): number[] =>
  Object.entries(ticks).flatMap(([key, isTicked]) => (isTicked ? [Number(key.slice(1))] : []))

/** The milestones and links that something is written in. A milestone sent a second time is a new one. */
export const writtenRows = (input: Pick<CommitmentInput, 'milestones' | 'links'>) => ({
  milestones: input.milestones.filter(isWritten).map((row, index, rows) => ({
    id: row.id === '' || rows.slice(0, index).some((other) => other.id === row.id) ? null : Number(row.id),
    title: row.title,
    dueOn: row.dueOn === '' ? null : row.dueOn,
    doneOn: row.doneOn === '' ? null : row.doneOn,
    reason: row.reason ?? '',
  })),
  links: input.links.filter(isWrittenLink),
})
