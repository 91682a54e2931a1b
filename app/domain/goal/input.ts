import { z } from 'zod'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { goalKinds, type GoalKind } from './goal.ts'
import { emptyRow, goalListNames, isBlank, type GoalList, type GoalRow, type GoalRowField } from './lists.ts'

const kinds = Object.keys(goalKinds) as [GoalKind, ...GoalKind[]]
const short = (name: string, longest: number) =>
  z.string().trim().max(longest, `${name} får vara högst ${longest} tecken.`)

const row = z.object({
  id: z.string().regex(/^\d{0,9}$/),
  version: z.string().regex(/^\d{0,9}$/),
  text: short('Texten', 4000),
  locator: short('Platsen i dokumentet', 300),
  label: short('Rubriken', 120),
  recurrence: z.string().refine((code) => code === '' || Object.hasOwn(recurrences, code), 'Välj ett av alternativen.'),
  indicatorId: z.string().regex(/^\d{0,9}$/, 'Välj en av indikatorerna i listan.'),
}) satisfies z.ZodType<GoalRow>

/** What each row must have. A commitment may wait for its wording until the plan is adopted, but needs its label. */
const required: Record<GoalList, { field: GoalRowField; message: string }> = {
  contexts: { field: 'text', message: 'Skriv texten, eller ta bort raden.' },
  preconditions: { field: 'text', message: 'Skriv förutsättningen, eller ta bort raden.' },
  longEffects: { field: 'text', message: 'Skriv effekten, eller ta bort raden.' },
  mediumEffects: { field: 'text', message: 'Skriv effekten, eller ta bort raden.' },
  outcomes: { field: 'text', message: 'Skriv utfallet, eller ta bort raden.' },
  possibleActions: { field: 'text', message: 'Skriv åtgärden, eller ta bort raden.' },
  supportTips: { field: 'text', message: 'Skriv stödet, eller ta bort raden.' },
  indicators: { field: 'indicatorId', message: 'Välj en indikator, eller ta bort raden.' },
  commitments: { field: 'label', message: 'Skriv en kort rubrik för åtagandet, eller ta bort raden.' },
}

/** The rows; one that is sent a second time is a new row, so that neither text is lost. */
const eachOnce = (rows: readonly GoalRow[]): GoalRow[] =>
  rows.map((one, index) =>
    rows.slice(0, index).some((other) => one.id !== '' && Number(other.id) === Number(one.id))
      ? { ...one, id: '', version: '' }
      : one,
  )

const rowsOf = (list: GoalList) =>
  z
    .array(row)
    .transform(eachOnce)
    .superRefine((rows, context) => {
      const { field, message } = required[list]
      rows.forEach((one, index) => {
        if (!isBlank(one) && one[field].trim() === '')
          context.addIssue({ code: 'custom', path: [index, field], message })
      })
      if (list !== 'indicators') return
      rows.forEach((one, index) => {
        const isTwice = rows.slice(0, index).some((other) => other.indicatorId === one.indicatorId)
        if (one.indicatorId !== '' && isTwice) {
          const twice = 'Indikatorn är redan vald. Välj en annan, eller ta bort raden.'
          context.addIssue({ code: 'custom', path: [index, 'indicatorId'], message: twice })
        }
      })
    })

/** A goal or sub-goal with its lists, as it is typed. The full title may wait until the plan is adopted. */
export const goalInput = z.object({
  /** The saved version that the form was filled with; 0 for a goal that is not saved. */
  version: z.string(),
  kind: z.enum(kinds, 'Välj mål eller delmål.'),
  number: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,2}$/, 'Skriv numret med siffror, till exempel 7.'),
  parentId: z.string().regex(/^\d{0,9}$/, 'Välj ett av målen i listan.'),
  title: short('Titeln', 400),
  shortTitle: short('Den korta titeln', 120).min(2, 'Skriv en kort titel.'),
  commitmentsTitle: short('Rubriken', 300),
  supportTitle: short('Rubriken', 300),
  locator: short('Platsen i dokumentet', 300),
  contexts: rowsOf('contexts'),
  preconditions: rowsOf('preconditions'),
  longEffects: rowsOf('longEffects'),
  mediumEffects: rowsOf('mediumEffects'),
  outcomes: rowsOf('outcomes'),
  possibleActions: rowsOf('possibleActions'),
  supportTips: rowsOf('supportTips'),
  indicators: rowsOf('indicators'),
  commitments: rowsOf('commitments'),
})
export type GoalInput = z.infer<typeof goalInput>
/** The form's values, whatever their faults. */
export type GoalValues = Omit<GoalInput, 'kind'> & { kind: string }

const ownFields = [
  'version',
  'kind',
  'number',
  'parentId',
  'title',
  'shortTitle',
  'commitmentsTitle',
  'supportTitle',
  'locator',
] as const

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function rowsIn(value: unknown): GoalRow[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    .map((one) => {
      const typed = Object.keys(emptyRow).map((field) => [field, textIn(one[field])])
      return Object.fromEntries(typed) as unknown as GoalRow
    })
}

/** What somebody typed, whatever its faults: nothing is lost when the form comes back. */
export function typedGoal(sent: Record<string, unknown>): GoalValues {
  const own = Object.fromEntries(ownFields.map((field) => [field, textIn(sent[field])]))
  const lists = Object.fromEntries(goalListNames.map((list) => [list, rowsIn(sent[list])]))
  return { ...own, ...lists } as unknown as GoalValues
}

/** The form of a goal that does not exist yet. */
export const newGoal = (number: number): GoalValues => ({
  ...typedGoal({ version: '0', kind: 'goal', number: String(number) }),
})
