import { counted, formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'

/** A decision as the summary tells of it. Dates are YYYY-MM-DD. */
export interface SummaryDecision {
  number: number
  what: string
  dueOn: string | null
  caseNumber: string
  who: readonly { slug: string; name: string }[]
}

/** What became of an earlier decision at the meeting. */
export const settlings = {
  'ticked-off': { label: 'Genomfört' },
  'kept-open': { label: 'Gäller vidare' },
  dropped: { label: 'Upphävt' },
  reopened: { label: 'Gäller igen' },
} as const satisfies Record<string, { label: string }>

export type Settling = keyof typeof settlings
export const settlingCodes = Object.keys(settlings) as Settling[]

/** Everything that was done at a meeting. */
export interface SummaryMaterial {
  meeting: { title: string; heldOn: string; time: string; place: string }
  points: readonly {
    position: number
    title: string
    isTreated: boolean
    /** What became of the earlier decision that the point is about. */
    settled?: Settling | undefined
    outcome: string
    decisions: readonly SummaryDecision[]
  }[]
  /** Decisions whose point is no longer there. */
  looseDecisions: readonly SummaryDecision[]
  /** What was said of earlier decisions. */
  settled: readonly { what: string; meetingOn: string; kind: Settling; text: string; dueOn: string | null }[]
  /** Earlier decisions that still held when the meeting ended. */
  remaining: readonly { what: string; who: readonly string[]; dueOn: string | null; meetingOn: string }[]
}

/** A line of the summary: what is said, and who, when and where under it. */
export interface SummaryLine {
  text: string
  meta: string
}

export interface SummaryPart {
  title: string
  lines: SummaryLine[]
}

/** A meeting's summary, ready to be drawn or written out. */
export interface Summary {
  title: string
  /** When and where. */
  held: string
  /** "Tre beslut. En punkt är inte behandlad." */
  inShort: string
  parts: SummaryPart[]
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
const due = (dueOn: string | null): string =>
  dueOn === null ? 'utan sista dag' : `senast ${formatCalendarDate(dueOn)}`

/** "Region Stockholm, senast 5 mars 2026. Dnr 123." */
export const decisionMeta = ({ who, dueOn, caseNumber }: Omit<SummaryDecision, 'number' | 'what'>): string =>
  [
    `${formatList(who.map(({ name }) => name))}, ${due(dueOn)}.`,
    ...(caseNumber === '' ? [] : [`Dnr ${caseNumber}.`]),
  ].join(' ')

const decisionLine = (decision: SummaryDecision): SummaryLine => ({
  text: `Beslut ${decision.number}: ${sentence(decision.what)}`,
  meta: decisionMeta(decision),
})

function pointPart(point: SummaryMaterial['points'][number]): SummaryPart {
  const { position, title, isTreated, settled, outcome, decisions } = point
  const line = (text: string): SummaryLine => ({ text, meta: '' })
  const nothing = isTreated ? 'Behandlad utan beslut.' : 'Inte behandlad.'
  const lines = [
    ...(settled === undefined ? [] : [line(`${settlings[settled].label}.`)]),
    ...decisions.map(decisionLine),
    ...(outcome === '' ? [] : [line(outcome)]),
  ]
  return { title: `${position}. ${title}`, lines: lines.length === 0 ? [line(nothing)] : lines }
}

/** Whether a point was gone through: what was decided at it says so too. */
export const isGoneThrough = (point: { isTreated: boolean; decisions: readonly unknown[] }): boolean =>
  point.isTreated || point.decisions.length > 0

/** The summary of what was done: what was decided, what was ticked off, and what stays. */
export function summaryOf(material: SummaryMaterial): Summary {
  const { meeting, points, looseDecisions, settled, remaining } = material
  const decisions = points.reduce((sum, point) => sum + point.decisions.length, looseDecisions.length)
  const left = points.filter((point) => !isGoneThrough(point)).length
  const part = (title: string, lines: SummaryLine[]): SummaryPart[] => (lines.length === 0 ? [] : [{ title, lines }])
  return {
    title: `${meeting.title} ${formatCalendarDate(meeting.heldOn)}`,
    held: [formatCalendarDate(meeting.heldOn), meeting.time, meeting.place].filter((text) => text !== '').join(', '),
    inShort: [
      decisions === 0 ? 'Inga beslut.' : `${sentenceCase(counted(decisions, 'beslut', 'beslut', 'neuter'))}.`,
      ...(left === 0
        ? []
        : [`${sentenceCase(counted(left, 'punkt', 'punkter'))} är inte ${left === 1 ? 'behandlad' : 'behandlade'}.`]),
    ].join(' '),
    parts: [
      ...points.map(pointPart),
      ...part(points.length === 0 ? 'Beslut' : 'Övriga beslut', looseDecisions.map(decisionLine)),
      ...part(
        'Tidigare beslut som följdes upp',
        settled.map(({ what, meetingOn, kind, text, dueOn }) => ({
          text: `${settlings[kind].label}: ${sentence(what)}`,
          meta: [
            `Beslutat ${formatCalendarDate(meetingOn)}.`,
            ...(text === '' ? [] : [sentence(text)]),
            ...(kind === 'kept-open' && dueOn !== null ? [`Sista dag ${formatCalendarDate(dueOn)}.`] : []),
          ].join(' '),
        })),
      ),
      ...part(
        'Tidigare beslut som fortfarande gäller',
        remaining.map(({ what, who, dueOn, meetingOn }) => ({
          text: sentence(what),
          meta: `${formatList(who)}, ${due(dueOn)}. Beslutat ${formatCalendarDate(meetingOn)}.`,
        })),
      ),
    ],
  }
}

/** No-break spaces are for pages; mail programs break lines where they can. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

/** The summary as plain text, with the coordinator's words first. */
export const summaryText = ({ held, inShort, parts }: Summary, introduction: string): string =>
  plain(
    [
      ...(introduction === '' ? [] : [introduction]),
      `${held}. ${inShort}`,
      ...parts.map(({ title, lines }) =>
        [title, ...lines.flatMap(({ text, meta }) => [`– ${text}`, ...(meta === '' ? [] : [`  ${meta}`])])].join('\n'),
      ),
    ].join('\n\n'),
  )

/** Whether a decision held at a time, by what had happened to it until then, in order. */
export const heldAt = (steps: readonly { kind: string; at: Date }[], at: Date): boolean => {
  const last = steps.findLast((step) => step.at <= at && ['ticked-off', 'dropped', 'reopened'].includes(step.kind))
  return last === undefined || last.kind === 'reopened'
}
