/** Reads a CSV file as a spreadsheet does: semicolons, quotation marks, a byte order mark, and rows by their heads. */
export function readCsv(bytes: Uint8Array): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.startsWith('\ufeff')) throw new Error('The file has no byte order mark.')
  const [head = [], ...rows] = linesOf(text.slice(1))
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`A row has ${row.length} cells and the head ${head.length}.`)
    return Object.fromEntries(head.map((name, at) => [name, withoutGuard(row[at] ?? '')]))
  })
}

/** The apostrophe that keeps a spreadsheet from running text as a formula. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function linesOf(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === ';') {
      line.push(cell)
      cell = ''
    } else if (sign === '\r' && text[at + 1] === '\n') {
      lines.push([...line, cell])
      line = []
      cell = ''
      at += 1
    } else cell += sign
  }
  if (cell !== '' || line.length > 0) throw new Error('The last line does not end.')
  return lines
}
