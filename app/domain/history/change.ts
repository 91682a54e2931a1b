/** One thing that a save changed: what it is called on screen, and how it read before and after, as people read it. */
export interface FieldChange {
  label: string
  /** "" where there was nothing. */
  before: string
  /** "" where there is nothing any longer. */
  after: string
}

/** The fields that differ, in the order of the labels; values are compared as they are shown. */
export function changesBetween<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  before: Readonly<Record<Field, string>>,
  after: Readonly<Record<Field, string>>,
): FieldChange[] {
  return (Object.keys(labels) as Field[]).flatMap((field) =>
    before[field] === after[field] ? [] : [{ label: labels[field], before: before[field], after: after[field] }],
  )
}

/** What is kept of something, as people read it: each fact with its label and how it is shown; "" for none. */
export type FactTable<Row> = Readonly<Record<string, { label: string; shown: (row: Row) => string }>>

/** The facts that differ, in the table's order. Null stands for what is not there: before it was made, or after it went. */
export const factChanges = <Row>(table: FactTable<Row>, before: Row | null, after: Row | null): FieldChange[] =>
  Object.values(table).flatMap(({ label, shown }) => {
    const was = before === null ? '' : shown(before)
    const is = after === null ? '' : shown(after)
    return was === is ? [] : [{ label, before: was, after: is }]
  })

/** A row of a list, as it is told apart from the others and as people read it. */
export interface ListRow {
  id: string
  text: string
}

/**
 * What became of the rows of a list: each that was added, taken away or reworded, and the order of those that stayed
 * where that is another. `item` is what one row is called.
 */
export function listChanges(
  names: { title: string; item: string },
  before: readonly ListRow[],
  after: readonly ListRow[],
): FieldChange[] {
  const old = new Map(before.map((row) => [row.id, row.text]))
  const kept = new Set(after.map(({ id }) => id))
  const order = (rows: readonly ListRow[], others: ReadonlySet<string>) => rows.filter(({ id }) => others.has(id))
  const was = order(before, kept)
  const is = order(after, new Set(old.keys()))
  const numbered = (rows: readonly ListRow[]) => rows.map(({ text }, index) => `${index + 1}. ${text}`).join('\n')
  return [
    ...before.flatMap((row, index) =>
      kept.has(row.id) ? [] : [{ label: `${names.item} ${index + 1}`, before: row.text, after: '' }],
    ),
    ...after.flatMap((row, index) => {
      const text = old.get(row.id) ?? ''
      return text === row.text ? [] : [{ label: `${names.item} ${index + 1}`, before: text, after: row.text }]
    }),
    ...(was.every(({ id }, index) => id === is[index]?.id)
      ? []
      : [{ label: `Ordningen på ${names.title.toLocaleLowerCase('sv')}`, before: numbered(was), after: numbered(is) }]),
  ]
}
