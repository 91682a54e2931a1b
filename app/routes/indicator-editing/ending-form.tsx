import type { CitableSource } from '#app/components/cited-source.tsx'
import type { PostedFields } from '#app/components/posted-fields.ts'
import type { ListedSeries } from '#app/db/indicator/indicator-editor.server.ts'
import { mostNewSuccessors } from '#app/domain/series/ending-input.ts'
import { seriesEndings, type SeriesEnding } from '#app/domain/series/series.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { EvidenceFields } from './form-parts.tsx'
import { SeriesFields } from './series-fields.tsx'

/** How many new series there is room for to begin with. */
export const leastRows = 3

interface EndingFormProps extends PostedFields {
  values: Record<string, string>
  version: string
  endings: readonly { ending: SeriesEnding; why?: string | undefined }[]
  /** No other series goes on. */
  isLast: boolean
  sources: readonly CitableSource[]
  /** The indicator's other series, which may be successors. */
  others: readonly ListedSeries[]
}

const explanations = {
  changed: 'Frågan, gruppen eller metoden har ändrats. En eller flera serier tar vid, och indikatorn blir ändrad.',
  discontinued: 'Källan mäter inte längre det som serien gäller.',
} as const satisfies Record<SeriesEnding, string>

/** How the series ends, why, and what takes over. */
export function EndingForm(props: EndingFormProps) {
  const { field, tick, faults, values, version, endings, isLast, sources, others } = props
  const rows = Math.min(Math.max(Number(values['rows'] ?? 0) || 0, leastRows), mostNewSuccessors)
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary errors={faults}>Serien är inte avslutad. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={version} readOnly />
      <HiddenField name="rows" value={rows} readOnly />
      {/* The first button of a form is the one that Enter presses. */}
      <button className="hidden-visually" name="intent" value="end" tabIndex={-1} aria-hidden="true">
        Avsluta serien
      </button>
      <RadioRows
        {...field('ending')}
        label="Hur avslutas serien?"
        options={endings.map(({ ending, why }) => ({
          value: ending,
          label: seriesEndings[ending].label,
          explanation:
            why ??
            (ending === 'discontinued' && isLast
              ? `${explanations[ending]} Ingen annan serie pågår, så indikatorn utgår.`
              : explanations[ending]),
          disabled: why !== undefined,
        }))}
      />
      <EvidenceFields field={field} sources={sources} />
      <Fieldset
        id="existing"
        legend="Serier som tar vid"
        hint="Bara när serien ersätts."
        error={field('existing').error}
        large
      >
        <TextField
          {...field('year')}
          label="Första året med den nya frågan"
          width="short"
          inputMode="numeric"
          hint="Brottet ritas före det året."
          optional
        />
        {others.map((series) => (
          <CheckboxRow key={series.id} {...tick(`existing.n${series.id}`)} label={series.label} hint="Finns redan." />
        ))}
      </Fieldset>
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset
          key={index}
          id={`ny-${index}`}
          legend={`Ny serie ${index + 1}`}
          hint="Lämna tomt om den inte behövs."
          large
        >
          <SeriesFields field={field} prefix={`created.${index}.`} />
        </Fieldset>
      ))}
      {rows < mostNewSuccessors ? (
        <ButtonRow>
          <Button kind="secondary" name="intent" value="add-row">
            Lägg till en ny serie till
          </Button>
        </ButtonRow>
      ) : null}
      <ButtonRow>
        <Button kind="danger" name="intent" value="end">
          Avsluta serien
        </Button>
      </ButtonRow>
    </form>
  )
}
