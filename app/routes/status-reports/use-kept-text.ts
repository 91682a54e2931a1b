import { useEffect, useState } from 'react'
import { typedValues, type Frame } from '#app/domain/status-report/form-values.ts'
import { readKeptText } from '#app/domain/draft/kept-text.ts'
import { nestedFields, whatToRestore } from '#app/domain/status-report/kept-text.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { keepText, keptText } from '#app/components/draft/draft-sending.ts'

/**
 * What the browser kept of a form and the server does not have, once the page is there; undefined where there is no
 * such text. What the server has is forgotten.
 *
 * @param stored the report as the server has it
 */
export function useKeptText(key: string, frame: Frame, stored: StatusReportDraft): StatusReportDraft | undefined {
  const [restored, setRestored] = useState<StatusReportDraft>()
  useEffect(() => {
    const kept = readKeptText(keptText(key))
    if (kept === undefined) return
    const found = whatToRestore(kept, stored, (fields) => typedValues(frame, nestedFields(fields)))
    if (found === undefined) keepText(key, undefined)
    setRestored(found?.values)
    // Once, when the page is opened: afterwards the form itself is the truth.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [key])
  return restored
}
