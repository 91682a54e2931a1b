import type { CommitmentContent } from './changes.ts'
import { mostRows, type CommitmentInput, type LinkRow } from './input.ts'
import type { Milestone, MilestoneRow } from './milestone.ts'
import { typedTimeFrame } from './time-frame.ts'

/** What the form shows of a stored commitment. */
export const commitmentFormValues = (content: CommitmentContent<Milestone>, version: number): CommitmentInput => ({
  version: String(version),
  text: content.text.trim(),
  label: content.label.trim(),
  plainReading: content.plainReading ?? '',
  responsibleRoles: content.responsibleRoles ?? '',
  targetGroup: content.targetGroup ?? '',
  ...typedTimeFrame(content),
  timeFrameInPlan: content.timeFrameInPlan,
  milestones: content.milestones.map(({ id, title, dueOn, doneOn }) => ({
    id: String(id),
    title,
    dueOn: dueOn ?? '',
    doneOn: doneOn ?? '',
  })),
  links: content.links.map((link) => ({ ...link })),
  indicators: ticksOf('i', content.indicatorIds),
  addIndicator: '',
  actions: ticksOf('a', content.actionIds),
  outcomes: ticksOf('o', content.outcomeIds),
})

const ticksOf = (letter: string, ids: readonly number[]): Record<string, boolean> =>
  Object.fromEntries(ids.map((id) => [`${letter}${id}`, true]))

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : []
const ticksIn = (value: unknown): Record<string, boolean> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, tick]) => [key, tick === 'on']))
    : {}

/**
 * What somebody typed, as the form shows it, whatever its faults. What the form does not send because it is locked is
 * as it is stored.
 */
export function typedCommitment(sent: Record<string, unknown>, stored: CommitmentInput): CommitmentInput {
  const text = (name: keyof CommitmentInput): string =>
    sent[name] === undefined && typeof stored[name] === 'string' ? stored[name] : textIn(sent[name])
  const isTimeFrameSent = sent['timeFrame'] !== undefined
  return {
    version: textIn(sent['version']),
    text: text('text'),
    label: text('label'),
    plainReading: textIn(sent['plainReading']),
    responsibleRoles: textIn(sent['responsibleRoles']),
    targetGroup: textIn(sent['targetGroup']),
    // Whatever was sent is judged by the schema.
    timeFrame: text('timeFrame') as CommitmentInput['timeFrame'],
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    timeFrameInPlan: isTimeFrameSent ? sent['timeFrameInPlan'] === 'on' : stored.timeFrameInPlan,
    milestones: rowsIn(sent['milestones']).map((row) => ({
      id: textIn(row['id']),
      title: textIn(row['title']),
      dueOn: textIn(row['dueOn']),
      doneOn: textIn(row['doneOn']),
      ...(row['reason'] === undefined ? {} : { reason: textIn(row['reason']) }),
    })),
    links: rowsIn(sent['links']).map((row) => ({ label: textIn(row['label']), url: textIn(row['url']) })),
    indicators: ticksIn(sent['indicators']),
    addIndicator: textIn(sent['addIndicator']),
    actions: ticksIn(sent['actions']),
    outcomes: ticksIn(sent['outcomes']),
  }
}

/** The lists of rows in the form, and what a new row holds. */
const newRow = {
  milestones: { id: '', title: '', dueOn: '', doneOn: '' },
  links: { label: '', url: '' },
} as const satisfies { milestones: MilestoneRow; links: LinkRow }

/** What a button does with the rows of a list: "add.links", "remove.milestones.2", "up.…", "down.…". */
export const rowIntent = (what: 'add' | 'remove' | 'up' | 'down', list: keyof typeof newRow, index?: number): string =>
  [what, list, ...(index === undefined ? [] : [index])].join('.')

/** Whether the button's value is one about rows; such a button saves nothing. */
export const isRowIntent = (value: string): boolean =>
  /^(add\.(milestones|links)|(remove|up|down)\.(milestones|links)\.\d{1,3})$/.test(value)

/** The form's values with its rows as the button says; unchanged when there is no such row. */
export function withRows(values: CommitmentInput, intent: string): CommitmentInput {
  const [what, list, place] = intent.split('.')
  if (list === 'milestones') return { ...values, milestones: moved(values.milestones, newRow.milestones, what, place) }
  if (list === 'links') return { ...values, links: moved(values.links, newRow.links, what, place) }
  return values
}

function moved<Row>(rows: readonly Row[], empty: Row, what: string | undefined, place: string | undefined): Row[] {
  if (what === 'add') return rows.length < mostRows ? [...rows, empty] : [...rows]
  const from = Number(place)
  const row = rows[from]
  if (row === undefined) return [...rows]
  const others = rows.toSpliced(from, 1)
  if (what === 'remove') return others
  const to = Math.min(Math.max(from + (what === 'up' ? -1 : 1), 0), others.length)
  return others.toSpliced(to, 0, row)
}
