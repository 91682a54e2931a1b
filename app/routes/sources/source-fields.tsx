import type { useCheckedForm } from '#app/components/use-checked-form.ts'
import type { SourceDraft } from '#app/domain/source/input.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { Button } from '#app/ui/form/button.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

type Field = ReturnType<typeof useCheckedForm<SourceDraft>>['field']

/** Everything that is known of a source, as fields. */
export function SourceFields({ values, field }: { values: SourceDraft; field: Field }) {
  return (
    <>
      <TextField
        {...field('publisher')}
        defaultValue={values.publisher}
        label="Utgivare"
        hint="Myndigheten eller organisationen, till exempel Socialstyrelsen."
        autoComplete="off"
      />
      <TextField
        {...field('title')}
        defaultValue={values.title}
        label="Titel"
        hint="Som utgivaren skriver den."
        autoComplete="off"
      />
      <TextField
        {...field('edition')}
        defaultValue={values.edition}
        label="Utgåva"
        hint="Året eller det märke som skiljer utgåvan från andra, till exempel 2025."
        width="medium"
        autoComplete="off"
      />
      <Select
        {...field('kind')}
        defaultValue={values.kind}
        label="Slag av källa"
        placeholder="Välj slag"
        options={optionsOf(sourceKinds)}
      />
      <TextArea
        {...field('population')}
        defaultValue={values.population}
        label="Vilka uppgifterna gäller"
        hint="Ordagrant där källan skriver det."
        optional
        rows={2}
      />
      <TextArea
        {...field('howCollected')}
        defaultValue={values.howCollected}
        label="Så samlades uppgifterna in"
        hint="Enkät, register eller annat, och vem som svarade."
        optional
        rows={4}
      />
      <Rates values={values} field={field} />
      <TextField
        {...field('url')}
        defaultValue={values.url}
        label="Webbadress"
        hint="Hela adressen, som börjar med https:// eller http://."
        type="url"
        inputMode="url"
        optional
        autoComplete="off"
      />
      <TextField
        {...field('urlNote')}
        defaultValue={values.urlNote}
        label="Om adressen"
        hint="Till exempel att den är felstavad i källan."
        optional
        autoComplete="off"
      />
      <TextField
        {...field('fetchedOn')}
        defaultValue={values.fetchedOn}
        label="Hämtad"
        hint="Dagen, till exempel 2026-03-05."
        width="medium"
        inputMode="numeric"
        optional
        autoComplete="off"
      />
      <TextField
        {...field('contact')}
        defaultValue={values.contact}
        label="Kontakt hos utgivaren"
        hint="En funktion, en växel eller en brevlåda. Skriv inga namn på personer."
        optional
        autoComplete="off"
      />
      <TextArea {...field('note')} defaultValue={values.note} label="Mer om källan" optional rows={4} />
    </>
  )
}

function Rates({ values, field }: { values: SourceDraft; field: Field }) {
  return (
    <Fieldset
      id="responseRates"
      legend="Svarsfrekvens"
      hint="En rad för varje del av undersökningen. Tomma rader räknas inte."
      optional
    >
      {values.responseRates.map((rate, index) => (
        <FieldPair key={index}>
          <TextField
            {...field(`responseRates.${index}.part`)}
            defaultValue={rate.part}
            label={`Del ${index + 1}`}
            autoComplete="off"
          />
          <TextField
            {...field(`responseRates.${index}.percent`)}
            defaultValue={rate.percent}
            label={
              <>
                Svarsfrekvens<span className="hidden-visually"> för del {index + 1}</span>
              </>
            }
            width="short"
            inputMode="decimal"
            suffix="procent"
            autoComplete="off"
          />
        </FieldPair>
      ))}
      <Button kind="quiet" name="intent" value="add-row">
        Lägg till rader
      </Button>
    </Fieldset>
  )
}
