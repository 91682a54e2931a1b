import { CitedSource, type CitableSource } from '#app/components/cited-source.tsx'
import type { NotSaved, PostedFields } from '#app/components/posted-fields.ts'
import { evidenceLimits } from '#app/domain/indicator/evidence.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Why nothing was saved, when the reason is not about one field. */
export function Refusal(props: { answer: { refusal?: string | undefined } | undefined; title: string }) {
  const { answer, title } = props
  if (answer?.refusal === undefined) return null
  return (
    <Notice kind="error" title={title} role="alert">
      <p>{answer.refusal}</p>
    </Notice>
  )
}

/** What is stored now where it is not what was typed, after somebody else saved meanwhile. */
export function StoredNow(props: {
  answer: NotSaved | undefined
  stored: Record<string, string>
  labels: Record<string, string>
}) {
  const { answer, stored, labels } = props
  if (answer?.version === undefined) return null
  const rows = Object.entries(labels).flatMap(([name, label]) =>
    (answer.values[name] ?? '') === (stored[name] ?? '')
      ? []
      : [{ term: label, value: stored[name] === '' ? 'Inget angivet' : (stored[name] ?? 'Inget angivet') }],
  )
  return rows.length === 0 ? null : (
    <Notice kind="info" title="Det här är sparat nu och skiljer sig från det du har skrivit">
      <SummaryList rows={rows} />
    </Notice>
  )
}

/** The source edition and where in it. */
export function SourceFields({ field, sources }: Pick<PostedFields, 'field'> & { sources: readonly CitableSource[] }) {
  return (
    <CitedSource
      source={field('sourceId')}
      locator={field('locator')}
      choices={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
      hint="Sida, tabell, rubrik eller rad, så att den som läser hittar dit."
    />
  )
}

/** Who decided, when, why, and where it stands. */
export function EvidenceFields(props: Pick<PostedFields, 'field'> & { sources: readonly CitableSource[] }) {
  const { field, sources } = props
  return (
    <>
      <TextField
        {...field('decidedBy')}
        label="Vem beslutade?"
        hint="Som källan skriver det, till exempel Socialstyrelsen."
      />
      <TextField
        {...field('decidedOn')}
        label="När?"
        hint="Datum som ÅÅÅÅ-MM-DD, eller bara året om dagen inte är känd."
        width="short"
      />
      <TextArea
        {...field('reason')}
        label="Varför?"
        hint="Med egna ord. Skälet visas på den öppna sidan."
        rows={3}
        limit={evidenceLimits.long}
      />
      <SourceFields field={field} sources={sources} />
    </>
  )
}

/** The names of the evidence's fields. */
export const evidenceNames = ['decidedBy', 'decidedOn', 'reason', 'sourceId', 'locator'] as const
