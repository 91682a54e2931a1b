import { useEffect, useState } from 'react'
import { keepText, keptText } from '#app/components/draft/draft-sending.ts'
import { readKeptText, restorable, type FormFields } from '#app/domain/draft/kept-text.ts'
import { cleanNarrative } from '#app/domain/follow-up/document/clean-narrative.ts'

/** A section's text as its form holds it, with the version that it was written from. */
export interface SectionValues {
  version: string
  text: string
}

/** Under which name the browser keeps a section's text: nobody else who uses the same browser is given it. */
export const keptSectionKey = (author: string, round: string, section: string): string =>
  `arsuppfoljning:${author}:${round}/${section}`

const valuesOf = (fields: FormFields): SectionValues => ({
  version: fields['version'] ?? '0',
  text: fields['text'] ?? '',
})
const isSame = (a: SectionValues, b: SectionValues): boolean => cleanNarrative(a.text) === cleanNarrative(b.text)

/**
 * What the browser kept of a section's text and the server has not, once the page is there; undefined where there is no
 * such text. What the server has is forgotten.
 */
export function useKeptSection(key: string, stored: SectionValues): SectionValues | undefined {
  const [restored, setRestored] = useState<SectionValues>()
  useEffect(() => {
    const kept = readKeptText(keptText(key))
    if (kept === undefined) return
    const found = restorable(kept, stored, valuesOf, isSame)
    if (found === undefined) keepText(key, undefined)
    setRestored(found?.values)
    // Once, when the page is opened: afterwards the form itself is the truth.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [key])
  return restored
}
