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
