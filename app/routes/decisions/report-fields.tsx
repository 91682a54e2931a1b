import type { PostedFields } from '#app/components/posted-fields.ts'
import { decisionLimits } from '#app/domain/decision/input.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'

/** What is asked of whoever says that a decision is done. */
export function ReportFields({ fields, label }: { fields: PostedFields; label: string }) {
  return (
    <TextArea
      {...fields.field('note')}
      label={label}
      hint="Styrgruppen läser det. Skriv inga uppgifter om enskilda personer som arbetet gäller."
      rows={4}
      limit={decisionLimits.note}
    />
  )
}

/** What it means to say that a decision is done. */
export const reportConsequences: readonly string[] = [
  'Samordningen får ett meddelande, och styrgruppen prickar av beslutet eller låter det gälla vidare.',
  'Anmälan går att ta tillbaka så länge beslutet inte är avprickat.',
]
