/** Swedish number words, as they are compounded: "tjugotvå", "etthundratvå", "tvåtusenfemhundra". */

const units: Record<string, number> = {
  noll: 0,
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
}
const teens: Record<string, number> = {
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  aderton: 18,
  nitton: 19,
}
const tens: Record<string, number> = {
  tjugo: 20,
  tjugu: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
}

/** "femtiotvå": below a hundred. */
const belowHundred: Record<string, number> = {
  ...units,
  ...teens,
  ...tens,
  ...Object.fromEntries(
    Object.entries(tens).flatMap(([ten, tenValue]) =>
      Object.entries(units)
        .filter(([, value]) => value > 0)
        .map(([unit, value]) => [ten + unit, tenValue + value]),
    ),
  ),
}

function belowThousand(word: string): number | undefined {
  const simple = belowHundred[word]
  if (simple !== undefined) return simple
  const at = word.indexOf('hundra')
  if (at < 0) return undefined
  const hundreds = at === 0 ? 1 : belowHundred[word.slice(0, at)]
  const rest = word.slice(at + 6).replace(/^och/, '')
  const remainder = rest === '' ? 0 : belowHundred[rest]
  if (hundreds === undefined || hundreds === 0 || remainder === undefined || remainder >= 100) return undefined
  return hundreds * 100 + remainder
}

/** What a number word says ("tjugotvå" 22, "sextio" 60), in small letters; undefined for all other words ("tvåa", "fyrklöver"). */
export function numberWord(word: string): number | undefined {
  if (word.length > 60) return undefined
  const below = belowThousand(word)
  if (below !== undefined) return below
  const at = word.indexOf('tusen')
  if (at < 0) return undefined
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at))
  const rest = word.slice(at + 5)
  const remainder = rest === '' ? 0 : belowThousand(rest)
  if (thousands === undefined || thousands === 0 || remainder === undefined || (rest !== '' && remainder === 0)) {
    return undefined
  }
  return thousands * 1000 + remainder
}

/** What multiplies the number before: "1,5 miljoner". */
export const multipliers: Record<string, number> = {
  hundra: 100,
  tusen: 1000,
  miljon: 1e6,
  miljoner: 1e6,
  miljard: 1e9,
  miljarder: 1e9,
}

/** "en femtedel", "två tredjedelar". */
const parts: Record<string, number> = {
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
  tolfte: 12,
  femtonde: 15,
  tjugonde: 20,
  hundrade: 100,
  tusende: 1000,
}

/** The ordinal that follows "var": "var tionde" 10. */
export const ordinalWord = (word: string): number | undefined => parts[word]

/** "femtedel", "femtedelar", "åttondel", "femtedelen": into how many parts. */
export function partWord(word: string): number | undefined {
  const stem = /^(\p{Ll}{3,9}?)(?:de)?del(?:en|ar|arna)?$/u.exec(word)?.[1]
  if (stem === undefined) return undefined
  return parts[stem] ?? parts[`${stem}de`] ?? parts[`${stem}e`]
}
