import type { ReactNode } from 'react'
import { municipalitySets, type ChoiceDraft } from '#app/domain/import/kolada/choice-form.ts'
import { countyGroup, scopes, type Scope } from '#app/domain/import/kolada/scope.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What can be chosen for one kind of area: series, or why there is nothing to choose. */
export interface OfferedChoice {
  why: string | null
  series: { value: string; label: string; isSuggested: boolean }[]
}

/** What is chosen already, in words. */
interface Kept {
  isOnly: boolean
  areas: string | null
  hasStanding: boolean
  isFetched: boolean
}

type Errors = Partial<Record<keyof ChoiceDraft, string>>

/** Areas, years and series of an import from Kolada. */
export function ChoiceForm(props: {
  here: string
  /** Where what has been fetched is looked at; null where nothing has. */
  preview: string | null
  /** The import's own page. */
  leave: string
  version: number
  isDividedBySex: boolean
  offered: Record<Scope, OfferedChoice>
  draft: ChoiceDraft
  errors: Errors
  refusal: string | undefined
  kept: Kept
}) {
  const { here, preview, leave, version, isDividedBySex, offered, draft, errors, refusal, kept } = props
  const faults = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <form className="form" method="post" action={here} noValidate>
      <HiddenField name="version" value={version} readOnly />
      {refusal === undefined ? null : (
        <Notice kind="warning" title="Inget har hämtats" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <ErrorSummary errors={faults}>Inget har hämtats. Det du valde finns kvar i formuläret.</ErrorSummary>
      <KeptNotice here={here} preview={preview} kept={kept} />
      <FieldPair>
        <TextField
          id="from"
          name="from"
          label="Första året"
          inputMode="numeric"
          width="short"
          defaultValue={draft.from}
          error={errors.from}
        />
        <TextField
          id="to"
          name="to"
          label="Sista året"
          inputMode="numeric"
          width="short"
          defaultValue={draft.to}
          error={errors.to}
        />
      </FieldPair>
      {isDividedBySex ? (
        <CheckboxRow
          id="bySex"
          name="bySex"
          label="Hämta även kvinnor och män"
          hint="De står bredvid värdet för alla, och blandas aldrig med det."
          defaultChecked={draft.bySex !== ''}
        />
      ) : null}
      <OneArea
        scope="country"
        name="country"
        seriesName="countrySeries"
        hint="Ett värde för hela landet, oftast vägt efter folkmängd."
        offered={offered.country}
        draft={draft}
        errors={errors}
      />
      <RadioRows
        id="municipalities"
        name="municipalities"
        label="Kommuner"
        large
        error={errors.municipalities}
        defaultValue={draft.municipalities}
        options={Object.entries(municipalitySets).map(([value, { label }]) => ({
          value,
          label,
          nested:
            value === 'named' ? (
              <TextField
                id="named"
                name="named"
                label="Vilka kommuner"
                hint="Namn eller kod med komma emellan: Stockholm, 0126."
                defaultValue={draft.named}
                error={errors.named}
              />
            ) : undefined,
        }))}
      />
      <SeriesSelect
        name="municipalitySeries"
        label="Serie för kommunernas värden"
        offered={offered.municipalities}
        draft={draft}
        errors={errors}
      />
      <OneArea
        scope="unweighted-mean"
        name="mean"
        seriesName="meanSeries"
        hint={`Kommunerna i länet väger lika, hur stora de än är (${countyGroup.id}). Det är inte länets värde, och det blandas aldrig med riket.`}
        offered={offered['unweighted-mean']}
        draft={draft}
        errors={errors}
      />
      <ButtonRow note="Frågorna ställs till Kolada när du trycker på knappen. Inget läses in än.">
        <Button name="intent" value="fetch">
          Hämta värdena
        </Button>
        <a href={leave}>Till importen</a>
      </ButtonRow>
    </form>
  )
}

/** What has been chosen before, and where to go on with it. */
function KeptNotice({ here, preview, kept }: { here: string; preview: string | null; kept: Kept }) {
  if (kept.areas === null || kept.hasStanding) return null
  return (
    <Notice kind="info" title={kept.isFetched ? 'Värdena är hämtade' : 'Värdena är inte hämtade än'}>
      <p>
        {kept.isOnly ? 'Importen gäller bara de värden som källbevakningen har hittat: ' : 'Valt: '}
        {kept.areas}. {kept.isOnly ? 'Väljer du något annat här gäller importen det i stället.' : null}
      </p>
      {preview === null ? (
        <Button name="intent" value="go-on" formAction={here}>
          {kept.isFetched ? 'Hämta igen' : 'Hämta det som är valt'}
        </Button>
      ) : (
        <LinkButton kind="secondary" href={preview}>
          Se vad det blir
        </LinkButton>
      )}
    </Notice>
  )
}

interface FieldProps {
  offered: OfferedChoice
  draft: ChoiceDraft
  errors: Errors
}

/** One area with its series; where its values do not fit the key figure, why. */
function OneArea(
  props: FieldProps & {
    scope: Scope
    name: 'country' | 'mean'
    seriesName: 'countrySeries' | 'meanSeries'
    hint: string
  },
) {
  const { scope, name, seriesName, hint, ...field } = props
  const { why } = field.offered
  if (why !== null) return <Beside title={scopes[scope].label}>{why}</Beside>
  return (
    <CheckboxRow
      id={name}
      name={name}
      label={scopes[scope].label}
      hint={hint}
      defaultChecked={field.draft[name] !== ''}
      error={field.errors[name]}
    >
      <SeriesSelect name={seriesName} label={`Serie för ${scope === 'country' ? 'riket' : 'gruppen'}`} {...field} />
    </CheckboxRow>
  )
}

function SeriesSelect({
  name,
  label,
  offered,
  draft,
  errors,
}: FieldProps & { name: 'countrySeries' | 'municipalitySeries' | 'meanSeries'; label: string }) {
  const chosen = offered.series.find(({ value }) => value === draft[name])
  return (
    <Select
      id={name}
      name={name}
      label={label}
      placeholder="Välj serie"
      options={offered.series}
      defaultValue={draft[name]}
      error={errors[name]}
      hint={
        <>
          {chosen?.isSuggested === true ? 'Föreslås för att den liknar nyckeltalet mest. ' : ''}
          {offered.series.length === 0
            ? 'Ingen serie har rätt nivå och enhet. '
            : 'Bara serier med rätt nivå och enhet visas. '}
          <a href="/samordning/indikatorer" target="_blank" rel="noopener">
            Lägg upp en serie i en ny flik
          </a>
        </>
      }
    />
  )
}

const Beside = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="field">
    <p>
      <b>{title}</b>
    </p>
    <p>{children}</p>
  </div>
)
