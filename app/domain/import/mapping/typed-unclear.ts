import {
  ambiguousSigns,
  signMeanings,
  type AmbiguousSign,
  type SignMeaning,
} from '#app/domain/observation/missing-forms.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import type { KnownSubjects } from './row-subject.ts'
import type { SheetMapping } from './sheet-mapping.ts'
import { readSubjectKey, type Faults, type Typed } from './typed-mapping.ts'

/** Most unclear areas that are asked about at once. */
export const mostUnclear = 100

/** What signs, empty cells and areas mean, as a form says it; what it does not ask about stays as it is. */
export function readTypedUnclear(
  typed: Typed,
  mapping: SheetMapping,
  known: KnownSubjects,
): { mapping: SheetMapping; faults: Faults } {
  const faults: Faults = {}
  const signs: SheetMapping['signs'] = { ...mapping.signs }
  for (const sign of Object.keys(ambiguousSigns) as AmbiguousSign[]) {
    const meaning = typed[`signs.${sign}`]
    if (meaning === undefined) continue
    if (Object.hasOwn(signMeanings, meaning)) signs[sign] = meaning as SignMeaning
    else delete signs[sign]
  }
  const blank = typed['blank']
  const areas = { ...mapping.areas }
  for (let index = 0; index < mostUnclear; index += 1) {
    const written = typed[`areas.${index}.written`]
    if (written === undefined || written === '' || written.length > 500) continue
    const text = (typed[`areas.${index}.area`] ?? '').trim()
    delete areas[written]
    if (typed[`areas.${index}.leftOut`] === 'on') {
      areas[written] = ''
      continue
    }
    if (text === '') continue
    const found = readSubjectKey(text, known)
    if ('key' in found) areas[written] = found.key
    else faults[`areas.${index}.area`] = found.why
  }
  return {
    mapping: {
      ...mapping,
      signs,
      blank:
        blank === undefined ? mapping.blank : Object.hasOwn(missingReasons, blank) ? (blank as MissingReason) : null,
      areas,
    },
    faults,
  }
}
