import { Button, ButtonRow } from '../form/button.tsx'
import { CheckboxRow } from '../form/checkbox-row.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FieldPair } from '../form/field-pair.tsx'
import { Fieldset } from '../form/fieldset.tsx'
import { HiddenField } from '../form/hidden-field.tsx'
import { RadioRows } from '../form/radio-rows.tsx'
import { Select } from '../form/select.tsx'
import { TextArea } from '../form/text-area.tsx'
import { TextField } from '../form/text-field.tsx'
import { Section } from '../page.tsx'
import { steps } from './steps.ts'

/** A form with every field, two of them in error, and every button. */
export function FormExamples() {
  return (
    <Section title="Formulär" id="formular">
      <form className="form" action="#formular">
        <HiddenField name="version" defaultValue="3" />
        <ErrorSummary
          errors={[
            { fieldId: 'falt-lage', message: 'Välj hur det går' },
            { fieldId: 'falt-ar', message: 'Skriv året med fyra siffror' },
          ]}
        >
          Det du skrev finns kvar.
        </ErrorSummary>
        <RadioRows
          id="falt-lage"
          name="lage"
          label="Hur går det med åtagandet?"
          hint="Förra året svarade ni Påbörjat."
          error="Välj hur det går"
          large
          options={steps.map((step) => ({
            value: step.value,
            label: step.label,
            explanation: step.explanation,
            mark: { shape: step.shape, tone: step.tone },
          }))}
        />
        <RadioRows
          id="falt-of"
          name="oforandrat"
          label="Är läget detsamma som förra året?"
          defaultValue="ja"
          options={[
            { value: 'ja', label: 'Ja, oförändrat' },
            { value: 'nej', label: 'Nej, det har hänt något' },
          ]}
        />
        <TextArea
          id="falt-text"
          name="text"
          label="Vad har gjorts under året?"
          hint="Skriv kort och konkret. Skriv inget om enskilda personer."
          limit={800}
          length={120}
          defaultValue="Rutinen är beslutad och två av fyra utbildningar är hållna."
        />
        <TextArea id="falt-mer" name="mer" label="Något mer?" optional limit={500} rows={3} />
        <TextField
          id="falt-ar"
          name="ar"
          label="Vilket år blir åtagandet klart?"
          hint="Till exempel 2027."
          error="Skriv året med fyra siffror"
          width="short"
          inputMode="numeric"
          defaultValue="27"
        />
        <TextField id="falt-andel" name="andel" label="Andel" width="short" suffix="procent" optional />
        <Fieldset id="falt-par" legend="Svarsfrekvens" optional>
          <FieldPair>
            <TextField id="falt-del" name="del" label="Del 1" defaultValue="Hela enkäten" />
            <TextField id="falt-svar" name="svar" label="Svarsfrekvens" width="short" suffix="procent" />
          </FieldPair>
        </Fieldset>
        <TextField id="falt-fil" name="fil" type="file" label="Fil" hint="Högst 20 MB." optional />
        <Select
          id="falt-org"
          name="org"
          label="Organisation"
          placeholder="Välj organisation"
          options={[
            { value: '1', label: 'Region Exempel' },
            { value: '2', label: 'Exempelstads kommun' },
          ]}
        />
        <Fieldset id="falt-grupp" legend="Vem berörs?" hint="Välj alla som stämmer." optional>
          <CheckboxRow id="falt-barn" name="barn" label="Barn och unga" defaultChecked />
          <CheckboxRow id="falt-annan" name="annan" label="Någon annan" hint="Skriv vem nedanför.">
            <TextField id="falt-vem" name="vem" label="Vem?" optional width="medium" />
          </CheckboxRow>
        </Fieldset>
        <ButtonRow note="Sparat automatiskt kl. 14.32.">
          <Button>Skicka in lägesrapporten</Button>
          <Button kind="secondary">Spara och fortsätt senare</Button>
        </ButtonRow>
        <ButtonRow note="Går inte att skicka in: omgången stängde den 15 mars 2026.">
          <Button kind="danger">Ta bort utkastet</Button>
          <Button kind="quiet">Avbryt</Button>
          <Button disabled>Skicka in</Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
