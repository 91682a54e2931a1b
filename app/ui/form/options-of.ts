/** The choices of a table whose keys are codes, in its order. */
export const optionsOf = (table: Readonly<Record<string, { label: string }>>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label }))
