import { formatNumber, NBSP, parseNumber } from '#app/domain/swedish.ts'

/** The database holds whole kronor in 32 bits. */
const mostKronor = 2_147_483_647

/** Words for how many kronor a number counts. */
const units: readonly { written: RegExp; kronor: number }[] = [
  { written: /^(kr|kronor|sek|:-)?$/, kronor: 1 },
  { written: /^(tkr|ksek|tusen|tusen kronor|tusentals kronor)$/, kronor: 1000 },
  {
    written: /^(mnkr|mkr|msek|mn|miljon|miljoner|miljoner kronor|miljon kronor|milj\.? ?kr|miljoner kr)$/,
    kronor: 1_000_000,
  },
]

/** How many kronor the word after a number stands for, or undefined when it is no such word. */
export const kronorOf = (word: string): number | undefined =>
  units.find(({ written }) => written.test(word.trim().replace(/\.$/, '').toLocaleLowerCase('sv')))?.kronor

/** What `readKronor` answers: whole kronor, null where the text says that the source states none, or why it is neither. */
export type ReadKronor = { ok: true; kronor: number | null } | { ok: false; why: string }

const saysNotStated =
  /^(|\.\.+|…|i\.?u\.?|uppgift saknas|saknas|ej redovisa[dt]|redovisas (ej|inte)|ej angive[tn]|inte angive[tn])$/

/**
 * Reads an amount as people write it: "1 200 000", "350 tkr", "1,2 mnkr". Empty is not stated, which is something else
 * than zero; a dash may be either, so it is refused.
 *
 * @param unit how many kronor a bare number counts, where a table's heading says so
 */
export function readKronor(text: string, unit = 1): ReadKronor {
  const written = text.replace(/\s+/g, ' ').trim()
  const folded = written.toLocaleLowerCase('sv')
  if (saysNotStated.test(folded)) return { ok: true, kronor: null }
  if (/^[-–—−]+$/.test(folded)) {
    return { ok: false, why: `”${written}” kan betyda både noll och att uppgift saknas. Skriv 0, eller lämna tomt.` }
  }
  const [, number = '', word = ''] = /^([+\-−–]?[\d ,.]*\d) ?([^\d]*)$/.exec(folded) ?? []
  const kronorEach = kronorOf(word)
  if (number === '' || kronorEach === undefined) {
    return {
      ok: false,
      why: `”${written}” är inget belopp. Skriv hela kronor, till exempel 1${NBSP}200${NBSP}000, eller 1,2 mnkr.`,
    }
  }
  const parsed = parseNumber(number)
  if (!parsed.ok)
    return { ok: false, why: `”${written}” är inget belopp. Skriv hela kronor, eller till exempel 1,2 mnkr.` }
  const each = word.trim() === '' ? unit : kronorEach
  // A thousandth of a krona is less than any rounding of a decimal text makes.
  const kronor = Math.round(parsed.value * each * 1000) / 1000
  if (kronor < 0) return { ok: false, why: `Beloppet kan inte vara mindre än noll. Du har skrivit ${written}.` }
  if (!Number.isInteger(kronor)) return { ok: false, why: `Beloppet ska vara hela kronor. ”${written}” är det inte.` }
  if (kronor > mostKronor)
    return { ok: false, why: `Beloppet är större än ${formatKronor(mostKronor)} och kan inte vara rätt.` }
  return { ok: true, kronor }
}

/** "1 200 000 kr". */
export const formatKronor = (kronor: number): string => `${formatNumber(kronor)}${NBSP}kr`

/** Where the source states no amount. */
export const notStated = 'ej angivet'

/** As in tables: "1 200 000 kr", and in words where the source states none. */
export const kronorOrNot = (kronor: number | null): string => (kronor === null ? notStated : formatKronor(kronor))

/** The text that somebody types for an amount; "" where none is stated. */
export const editableKronor = (kronor: number | null): string => (kronor === null ? '' : String(kronor))
