import type { SheetSummary } from '#app/domain/import/table.ts'

const likely = /våld|vnr|kommun|indikator|resultat|data|tabell|värden/i
const unlikely =
  /^(om|info|information|innehåll|läs ?mig|start|försättsblad|metod|definition|bakgrund|beskrivning|ordlista|kontakt)/i

/** A workbook's sheets, those first that most probably hold values. */
export function byLikelihood(sheets: readonly SheetSummary[]): SheetSummary[] {
  const score = ({ name, rows, columns, isHidden }: SheetSummary): number =>
    (rows === 0 ? -100 : 0) +
    (isHidden ? -40 : 0) +
    (likely.test(name) ? 5 : 0) +
    (unlikely.test(name.trim()) ? -10 : 0) +
    (columns < 2 ? -10 : 0) +
    Math.min(5, Math.log10(1 + rows * columns))
  return sheets
    .map((sheet, index) => ({ sheet, index }))
    .sort((a, b) => score(b.sheet) - score(a.sheet) || a.index - b.index)
    .map(({ sheet }) => sheet)
}
