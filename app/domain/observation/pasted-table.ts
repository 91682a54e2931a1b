/**
 * The cells of a block that was copied from a spreadsheet: tabs between cells, line ends between rows, and quotation
 * marks around a cell that holds any of these, doubled inside it. A quotation mark inside a cell is itself. Empty rows at
 * the end are left out.
 */
export function readPastedTable(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source.charAt(at + 1) === '"') {
        cell += sign
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(source, at)) quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  while (rows.at(-1)?.every((one) => one.trim() === '') === true) rows.pop()
  return rows
}

/**
 * Whether the quotation mark that begins a cell is a spreadsheet's: its partner ends the cell, and what is inside needed
 * it. Otherwise the marks were typed and are kept, as around the source's own words.
 */
function closes(source: string, from: number): boolean {
  const match = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(source.slice(from))
  return match !== null && /[\t\n"]/.test(match[1] ?? '')
}
