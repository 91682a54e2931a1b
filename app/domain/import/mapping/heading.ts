import { foldAreaText } from '#app/domain/area/area-names.ts'
import type { AreaKind } from '#app/domain/area/area.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { ColumnRole } from './sheet-mapping.ts'

/** Between the lines of a heading that stands over several rows. */
export const headingSeparator = ' · '

/** Headings that tell what their column holds, folded, with the kinds of area that names under them are. */
const wordsOf: readonly { role: ColumnRole; pattern: RegExp; kinds?: readonly AreaKind[] }[] = [
  { role: 'code', pattern: /^(k-?kod|kommun-?kod|kommun-? ?(nr|nummer)|knkod|kommun ?id)$/, kinds: ['municipality'] },
  { role: 'code', pattern: /^(läns-?kod|l-?kod|läns-? ?(nr|nummer)|lkod)$/, kinds: ['county'] },
  { role: 'code', pattern: /^(kod|områdes-?kod|region-?kod|geografisk kod|kommun- och länskod|id)$/ },
  {
    role: 'area',
    pattern: /^(kommun|kommuner|kommun-?namn|kommunens namn|knnamn|municipality)$/,
    kinds: ['municipality'],
  },
  { role: 'area', pattern: /^(kommun ?\/ ?stadsdel|kommun (och|eller) stadsdel|kommuner och stadsdelar)$/ },
  { role: 'area', pattern: /^(län|läns-?namn|county)$/, kinds: ['county'] },
  {
    role: 'area',
    pattern: /^(stadsdel|stadsdelar|stadsdels-?(nämnd|område|förvaltning|namn)|stadsdelsnämnder)$/,
    kinds: ['district'],
  },
  {
    role: 'area',
    pattern:
      /^(område|områden|områdes-?namn|region|regioner|region-?namn|geografi|geografiskt område|namn|aktör|organisation|samverkansaktör|enhet|riket)$/,
  },
  { role: 'year', pattern: /^(år|mätår|årtal|undersökningsår|insamlingsår|period|year)$/ },
  { role: 'sex', pattern: /^(kön|könsuppdelning|kon|sex|gender)$/ },
  {
    role: 'series',
    pattern: /^(indikator|indikatorer|indikator-?namn|nyckeltal|mått|fråga|frågor|variabel|serie)$/,
  },
  { role: 'value', pattern: /^(värde|värden|andel|andel ?\(?(%|procent)\)?|antal|resultat|utfall|procent|%|svar)$/ },
]

/** What a heading's words say that its column holds; undefined when they say nothing. */
export function readRole(heading: string): { role: ColumnRole; kinds?: readonly AreaKind[] } | undefined {
  const parts = [heading, ...heading.split(headingSeparator).reverse()].map((part) => foldAreaText(part))
  for (const part of parts) {
    const found = wordsOf.find(({ pattern }) => pattern.test(part))
    if (found !== undefined) return { role: found.role, ...(found.kinds === undefined ? {} : { kinds: found.kinds }) }
  }
  return undefined
}

const sexWords: readonly [Breakdown, RegExp][] = [
  ['women', /^(kvinnor|kvinna|kv|k|flickor|women)$/],
  ['men', /^(män|man|m|pojkar|men)$/],
  ['total', /^(totalt?|t|alla|samtliga|båda( könen)?|båda kön|kvinnor och män|män och kvinnor|total)$/],
]

/** The sex that a cell of its own says: "Kvinnor", "K", "Totalt". */
export function readSex(text: string): Breakdown | undefined {
  const folded = foldAreaText(text)
  return sexWords.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** The sex that a heading says in a part of its own: "Andel … · Kvinnor", "Andel … (K)", "Andel …, män". */
export function headingSex(heading: string): Breakdown | undefined {
  const undated = heading.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
  const parts = undated.split(/ · |[(),;:/\n]| [-–] |_/).filter((part) => part.trim() !== '')
  for (const part of parts.reverse()) {
    const found = readSex(part)
    if (found !== undefined) return found
    const last = readSex(part.trim().split(/\s+/).at(-1) ?? '')
    // Alone at the end a letter may be anything, and "samtliga" part of a sentence.
    if ((last === 'women' || last === 'men') && /(kvinnor|män|flickor|pojkar)$/i.test(part.trim())) {
      if (!/(kvinnor|män|flickor|pojkar) (och|eller) \S+$/i.test(part.trim())) return last
    }
  }
  return undefined
}

/** The one year that a heading names; undefined when it names none or several. */
export function headingYear(heading: string): number | undefined {
  const years = new Set((heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number))
  const [only] = years
  return years.size === 1 ? only : undefined
}

/** A year in a cell of its own, also as text. */
export function readYear(text: string): number | undefined {
  const match = /^((?:19|20)\d\d)(?:[.,]0+)?$/.exec(text.trim())
  return match === null ? undefined : Number(match[1])
}

/** A heading without its years, for comparing this year's with last year's. */
export const yearless = (heading: string): string =>
  foldAreaText(heading)
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')
    .replace(/[\s·(),;:]+/g, ' ')
    .trim()
