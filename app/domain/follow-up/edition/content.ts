import { z } from 'zod'
import { followUpDocument } from '#app/domain/follow-up/document/document.ts'

/**
 * Everything that an annual follow-up holds: the document as it is read, and beside it every fact behind it as data of its
 * own, so that a frozen edition says what things were called and what was measured without looking at anything live.
 * `formatVersion` is raised when a member changes meaning; readers of old editions then know how to read them.
 */

const organisation = z.object({ slug: z.string(), name: z.string(), shortName: z.string(), kind: z.string() })
const sourceRef = z.object({ slug: z.string(), name: z.string() })

const citation = z.object({
  source: z.string().describe('The slug of one of `sources`.'),
  locator: z.string(),
  quotedText: z.string(),
})

const value = z.object({
  subject: z.string().describe('area:<code> or organisation:<slug>'),
  subjectName: z.string(),
  year: z.number().int(),
  breakdown: z.string(),
  type: z.string().describe('exact, range, approximate, spread, answer, few or missing'),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  words: z.string().nullable(),
  missingReason: z.string().nullable(),
  /** As the document writes it: "22 %", "färre än 5". */
  text: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  citations: z.array(citation),
})
export type FrozenValue = z.infer<typeof value>

const series = z.object({
  slug: z.string(),
  label: z.string(),
  shortLabel: z.string(),
  population: z.string().nullable(),
  question: z.string().nullable(),
  level: z.string(),
  lastYear: z.number().int().nullable(),
  ending: z.string().nullable(),
  endedBy: z.string().nullable(),
  values: z.array(value),
})

const indicator = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  definition: z.string().nullable(),
  unit: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  owner: z.string().nullable(),
  frequency: z.string().nullable(),
  series: z.array(series),
  /** Breaks: which series took over from which, and why. */
  successions: z.array(z.object({ from: z.string(), to: z.string(), year: z.number().int(), reason: z.string() })),
})
export type FrozenIndicator = z.infer<typeof indicator>

const status = z.object({ degree: z.string(), degreeLabel: z.string(), course: z.string(), courseLabel: z.string() })

const report = z.object({
  commitment: z.string(),
  organisation: z.string(),
  state: z.string().describe('none, draft, submitted, returned or accepted; only what is handed in has content'),
  status: status.nullable(),
  reason: z.string(),
  done: z.string(),
  obstacles: z.string(),
  nextStep: z.string(),
  milestones: z.array(
    z.object({ title: z.string(), doneOn: z.string().nullable(), newDueOn: z.string().nullable(), reason: z.string() }),
  ),
  contributions: z.array(z.object({ indicator: z.string(), text: z.string() })),
  ownValues: z.array(z.object({ indicator: z.string(), text: z.string() })),
  assessment: status.extend({ reason: z.string() }).nullable(),
  isLate: z.boolean(),
  channel: z.string(),
})
export type FrozenReport = z.infer<typeof report>

const commitment = z.object({
  slug: z.string(),
  /** The key of the goal's section. */
  goal: z.string(),
  position: z.number().int(),
  /** Verbatim. */
  text: z.string(),
  label: z.string(),
  source: sourceRef,
  locator: z.string(),
  actors: z.array(z.object({ organisation: z.string(), role: z.string(), roleLabel: z.string() })),
})

const goal = z.object({
  /** The key of the goal's section: "mal-7". */
  key: z.string(),
  number: z.number().int(),
  title: z.string(),
  shortTitle: z.string(),
  /** Slugs of `indicators`. */
  indicators: z.array(z.string()),
})

const source = z.object({
  slug: z.string(),
  name: z.string(),
  publisher: z.string(),
  title: z.string(),
  edition: z.string(),
  population: z.string().nullable(),
  url: z.string().nullable(),
  fetchedOn: z.string().nullable(),
  fileSha256: z.string().nullable(),
  responseRates: z.array(z.object({ part: z.string(), percent: z.number() })),
})

/** A number in what somebody has written, and what it was bound to. See domain/statement. */
const claim = z.object({
  section: z.string(),
  words: z.string(),
  sentence: z.string(),
  judgement: z.string(),
  judgementLabel: z.string(),
  /** What it was bound to, in words; empty when it was not. */
  boundTo: z.string(),
})

export const followUpData = z.object({
  organisations: z.array(organisation),
  goals: z.array(goal),
  commitments: z.array(commitment),
  reports: z.array(report),
  indicators: z.array(indicator),
  sources: z.array(source),
  /** What was written in each section, as it was typed. */
  narratives: z.array(z.object({ section: z.string(), text: z.string() })),
  claims: z.array(claim),
})
export type FollowUpData = z.infer<typeof followUpData>

export const reportContent = z.object({
  format: z.literal('atagandekollen/arsuppfoljning'),
  formatVersion: z.literal(1),
  year: z.number().int(),
  partnership: z.string(),
  /** Where the site was, without a slash last: links in files lead there. */
  siteUrl: z.string(),
  isDemo: z.boolean(),
  round: z.object({ title: z.string(), opensOn: z.string(), dueOn: z.string() }),
  plan: z.object({
    slug: z.string(),
    title: z.string(),
    periodFrom: z.number().int(),
    periodTo: z.number().int(),
    adoptedOn: z.string().nullable(),
    caseNumber: z.string().nullable(),
  }),
  /** Null while it is a draft, compiled as things stand. `at` is UTC, ISO 8601. */
  frozen: z
    .object({
      at: z.string(),
      by: z.string(),
      /** Which proposal it is, from 1. */
      number: z.number().int(),
      /** Why it was frozen although something was missing; "" when nothing was. */
      reason: z.string(),
    })
    .nullable(),
  /** Null until the steering group has adopted it. */
  decision: z
    .object({
      /** Diarienummer. */
      caseNumber: z.string(),
      /** YYYY-MM-DD */
      meetingOn: z.string(),
      /** UTC, ISO 8601. */
      at: z.string(),
      by: z.string(),
      note: z.string(),
    })
    .nullable(),
  /** Of an extract: what it is about, and the checksum of the edition that it is taken from ("" of a draft). */
  extract: z.object({ kind: z.enum(['goal', 'actor']), key: z.string(), title: z.string(), of: z.string() }).nullable(),
  document: followUpDocument,
  data: followUpData,
})
export type ReportContent = z.infer<typeof reportContent>

/** What a file is written from: the content, and its checksum when it is frozen. */
export interface Report {
  content: ReportContent
  /** Lower-case hex SHA-256 of the canonical content; null of a draft and of an extract. */
  sha256: string | null
}

/** The name of a report's file without its ending: "arsuppfoljning-2025", "arsuppfoljning-2025-mal-7". */
export const fileStem = ({ year, extract }: Pick<ReportContent, 'year' | 'extract'>): string =>
  `arsuppfoljning-${year}${extract === null ? '' : `-${extract.key}`}`
