import { writtenInWords } from '#app/domain/observation/check-entries.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import type { ImportCounts } from './stored-import.ts'

/** "Sju nya värden och ett ändrat värde. Tre fanns redan och två lästes inte in". */
export function importedInWords({ created, revised, unchanged, skipped }: ImportCounts): string {
  const rest = [
    ...(unchanged === 0 ? [] : [`${counted(unchanged, 'värde', 'värden', 'neuter')} fanns redan`]),
    ...(skipped === 0 ? [] : [`${counted(skipped, 'plats', 'platser')} utelämnades`]),
  ]
  const written = writtenInWords(created, revised)
  return rest.length === 0 ? written : `${written}; ${formatList(rest)}`
}
