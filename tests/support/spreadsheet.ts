/** A block as a spreadsheet copies it: tabs and line ends, and quotation marks around a cell that holds any of them. */
export const copiedBlock = (rows: readonly (readonly string[])[], lineEnd = '\r\n'): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join(lineEnd)
