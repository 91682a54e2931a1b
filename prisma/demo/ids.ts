/** Finds the id that the database gave a row, by the key that the tables in this folder use. Throws on a misspelt key. */
export type IdOf<Id = number> = (key: string) => Id

export function idsBy<Row extends { id: Id }, Id = Row['id']>(
  rows: readonly Row[],
  key: (row: Row) => string,
): IdOf<Id> {
  const ids = new Map(rows.map((row) => [key(row), row.id]))
  return (wanted) => {
    const id = ids.get(wanted)
    if (id === undefined) throw new Error(`The example partnership names "${wanted}", which is not in its tables.`)
    return id
  }
}
