import { recordValues, type ValuesRecorded } from '#app/db/value/record-values.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { openedCells, overtaken, writtenEntries, type CheckedEntry } from '#app/domain/observation/check-entries.ts'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import { gridCell } from '#app/domain/observation/grid.ts'
import { whyNotRevised } from '#app/domain/observation/observation-rules.ts'
import { provenanceInput, revisionReasons, type ProvenanceInput } from '#app/domain/observation/provenance.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { reviewed, type EntryAnswer } from './entry-answer.ts'
import type { LoadedGrid } from './load-grid.server.ts'
import { openedFor, readEntries, type ReadEntries } from './read-entries.server.ts'

/** What a post of the entry form leads to. */
export type EntryOutcome =
  | { status: 200 | 400 | 409; answer: EntryAnswer }
  | { status: 'saved'; recorded: Extract<ValuesRecorded, { ok: true }> }

const overtakenText =
  'Någon annan har ändrat värden sedan du öppnade sidan. Inget har sparats och inget har skrivits över. Det du skrev finns kvar. Jämför med det nya värdet i varje markerad cell och granska igen.'

/** Checks what was typed and, when it is to be saved and nothing is against it, records all of it. */
export async function answerEntries(
  viewer: SignedIn,
  grid: LoadedGrid,
  sent: { intent: 'review' | 'edit' | 'save'; typed: TypedEntries },
  now: Date,
): Promise<EntryOutcome> {
  const read = await readEntries(viewer, grid, sent.typed)
  const shown = new Set(grid.rows.flatMap((row) => grid.columns.map((column) => gridCell(row, column))))
  const opened = openedFor(sent.typed, read, shown)
  const answer: EntryAnswer = {
    step: 'edit',
    typed: { ...sent.typed, opened },
    errors: {},
    cellErrors: {},
    blockFaults: [],
    signs: Object.keys(sent.typed.meanings) as EntryAnswer['signs'],
    review: [],
  }
  if (sent.intent === 'edit') return { status: 200, answer: withBase(answer, read) }

  const parsed = provenanceInput.safeParse(sent.typed.provenance)
  const sources = await listSourceChoices(viewer)
  const errors: Record<string, string> = parsed.success ? {} : fieldErrors(parsed.error)
  if (parsed.success && !sources.some(({ slug }) => slug === parsed.data.source)) {
    errors['source'] = 'Välj en källa i listan.'
  }
  const found = faultsOf(read)
  const faults: EntryAnswer = {
    ...answer,
    ...found,
    errors: { ...found.errors, ...errors },
    signs: [...new Set([...answer.signs, ...found.signs])],
  }
  const written = writtenEntries(read.checked)
  if (read.checked.length === 0 && read.unplaced.length === 0) {
    faults.errors['block'] = 'Inget värde är ifyllt eller ändrat. Fyll i en cell eller klistra in ett block.'
  }
  const isFaulty = Object.keys(faults.errors).length + Object.keys(faults.cellErrors).length > 0
  if (isFaulty || !parsed.success) return { status: 400, answer: withBase(faults, read) }

  const late = overtaken(read.checked, opened, read.stored).map(({ entry }) => entry.cell)
  if (late.length > 0) return { status: 409, answer: conflictAnswer(answer, read, late) }
  const review: EntryAnswer = {
    ...answer,
    step: 'review',
    review: reviewed(read.checked, grid.series.indicator.unit, parsed.data.locator),
  }
  return sent.intent === 'save' && written.length > 0
    ? save(viewer, grid, { review, read, provenance: parsed.data }, now)
    : { status: 200, answer: review }
}

async function save(
  viewer: SignedIn,
  grid: LoadedGrid,
  checked: { review: EntryAnswer; read: ReadEntries; provenance: ProvenanceInput },
  now: Date,
): Promise<EntryOutcome> {
  const { review, read, provenance } = checked
  const { typed } = review
  const reasons = revisionReasons.safeParse(typed)
  const reasonOf = (cell: string): string => typed.reasons[cell]?.trim() || typed.reason.trim()
  const entries = writtenEntries(read.checked)
  const whyNot = entries
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ entry }) => whyNotRevised(reasonOf(entry.cell)))
    .find((why) => why !== undefined)
  const errors = {
    ...(reasons.success ? {} : fieldErrors(reasons.error)),
    ...(whyNot === undefined ? {} : { reason: whyNot }),
  }
  if (Object.keys(errors).length > 0) return { status: 400, answer: { ...review, errors } }
  const recorded = await recordValues(viewer, grid.series, { entries, opened: typed.opened, provenance, reasonOf }, now)
  if (recorded === null) throw new Response('Du har inte behörighet.', { status: 403 })
  if (recorded.ok) return { status: 'saved', recorded }
  const back: EntryAnswer = withBase({ ...review, step: 'edit' }, read)
  if (recorded.kind === 'no-source') {
    return { status: 400, answer: { ...back, errors: { source: 'Källan finns inte längre. Välj en annan.' } } }
  }
  if (recorded.kind === 'conflict') return { status: 409, answer: conflictAnswer(review, read, recorded.cells) }
  const text = 'Serien har ändrats medan du fyllde i. Inget har sparats. Det du skrev finns kvar; granska det igen.'
  return { status: 409, answer: { ...back, refusal: text } }
}

/** What is refused, by the field that it stands in. */
function faultsOf({
  checked,
  pasted,
  unplaced,
}: ReadEntries): Pick<EntryAnswer, 'errors' | 'cellErrors' | 'blockFaults' | 'signs'> {
  const all = checked.filter((one) => one.outcome === 'refused')
  const signs = [...new Set(all.flatMap(({ sign }) => (sign === undefined ? [] : [sign])))]
  // What a sign means is asked once, not at each cell.
  const refused = all.filter(({ sign }) => sign === undefined)
  const inBlock = refused.filter(({ entry }) => pasted.has(entry))
  const blockFaults = [
    ...unplaced,
    ...inBlock.map(({ entry, why }) => ({
      row: Number(entry.place.row),
      text: `${entry.subject.name} ${entry.year}: ${entry.text}`,
      why,
    })),
  ].sort((a, b) => a.row - b.row)
  return {
    errors: {
      ...(blockFaults.length === 0
        ? {}
        : { block: `Det inklistrade har fel på ${blockFaults.length} ställen. De räknas upp under fältet.` }),
      ...Object.fromEntries(signs.map((sign) => [`meanings.${sign}`, 'Välj vad källan menar med tecknet.'])),
    },
    cellErrors: Object.fromEntries(
      refused.filter(({ entry }) => !pasted.has(entry)).map(({ entry, why }) => [entry.cell, why]),
    ),
    blockFaults,
    signs,
  }
}

/** What the form was opened with, so that what others change meanwhile is seen: as it was where something was typed. */
function withBase(answer: EntryAnswer, read: ReadEntries): EntryAnswer {
  return {
    ...answer,
    typed: { ...answer.typed, opened: { ...openedCells(read.stored.values()), ...answer.typed.opened } },
  }
}

/** The cells that were overtaken, each with what it holds now; sent again, they are typed over that. */
function conflictAnswer(answer: EntryAnswer, read: ReadEntries, cells: readonly string[]): EntryAnswer {
  const current = openedCells(read.stored.values())
  const isLate = new Set(cells)
  const late: CheckedEntry[] = read.checked.filter(({ entry }) => isLate.has(entry.cell))
  const why = (cell: string) =>
    `Cellen har fått ett nytt värde sedan du öppnade sidan: ${current[cell]?.text ?? 'inget'}.`
  const blockFaults = late
    .filter(({ entry }) => read.pasted.has(entry))
    .map(({ entry }) => ({
      row: Number(entry.place.row),
      text: `${entry.subject.name} ${entry.year}: ${entry.text}`,
      why: why(entry.cell),
    }))
  return {
    ...answer,
    step: 'edit',
    review: [],
    blockFaults,
    errors: blockFaults.length === 0 ? {} : { block: 'Värden i det inklistrade har ändrats av någon annan.' },
    cellErrors: Object.fromEntries(
      late.filter(({ entry }) => !read.pasted.has(entry)).map(({ entry }) => [entry.cell, why(entry.cell)]),
    ),
    refusal: overtakenText,
    typed: {
      ...answer.typed,
      opened: {
        ...openedCells(read.stored.values()),
        ...answer.typed.opened,
        ...Object.fromEntries(cells.map((cell) => [cell, current[cell] ?? { revision: 0, text: '' }])),
      },
    },
  }
}
