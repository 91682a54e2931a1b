import type { PostedFields } from '#app/components/posted-fields.ts'
import type { Ticked } from '#app/db/indicator/indicator-editor.server.ts'
import { indicatorBreakdowns } from '#app/domain/indicator/breakdown.ts'
import { collections } from '#app/domain/indicator/collection.ts'
import { frequencies } from '#app/domain/indicator/frequency.ts'
import { directions, indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { indicatorLabels as labels } from './indicator-form-values.ts'

const optionsOf = (table: Record<string, { label: string }>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label: sentenceCase(label) }))

interface IndicatorFieldsProps extends Pick<PostedFields, 'field' | 'tick'> {
  ticked: Ticked
  /** Why the unit may not change. */
  unitLocked: string | undefined
}

/** Everything that a coordinator states of an indicator. */
export function IndicatorFields({ field, tick, ticked, unitLocked }: IndicatorFieldsProps) {
  const unit = field('unit')
  return (
    <>
      {unitLocked === undefined ? null : <HiddenField name="unit" value={unit.defaultValue} readOnly />}
      <TextArea {...field('name')} label={labels.name} hint="Ordagrant som planen eller källan skriver det." rows={2} />
      <TextField {...field('shortName')} label={labels.shortName} hint="Eget, för listor och diagram." width="medium" />
      <TextArea
        {...field('definition')}
        label={labels.definition}
        hint="Vad siffran räknar, med egna ord."
        rows={3}
        optional
      />
      <TextArea {...field('method')} label={labels.method} hint="Hur det mäts och räknas fram." rows={3} optional />
      <Select
        {...unit}
        label={labels.unit}
        hint={unitLocked ?? 'Går inte att ändra när det finns värden.'}
        placeholder="Välj enhet"
        disabled={unitLocked !== undefined}
        options={optionsOf(indicatorUnits)}
      />
      <Select
        {...field('direction')}
        label={labels.direction}
        placeholder="Ingen riktning angiven"
        options={optionsOf(directions)}
        optional
      />
      <CheckboxRow
        {...tick('isOwn')}
        label="Egen indikator"
        hint="Samverkans egna organisationer lämnar värdena i sina lägesrapporter."
      />
      <TextField
        {...field('statedSource')}
        label={labels.statedSource}
        hint="Källan som planen anger efter namnet, ordagrant."
        optional
      />
      <Select
        {...field('collection')}
        label={labels.collection}
        placeholder="Inte angivet"
        options={optionsOf(collections)}
        optional
      />
      <Ticks name="levels" legend="Nivåer som källan har värden för" table={seriesLevels} tick={tick} />
      <Ticks name="breakdowns" legend="Källan kan dela upp värdena på" table={indicatorBreakdowns} tick={tick} />
      <Select
        {...field('frequency')}
        label={labels.frequency}
        placeholder="Inte angivet"
        options={optionsOf(frequencies)}
        optional
      />
      <TextField
        {...field('owner')}
        label={labels.owner}
        hint="Den som mäter och publicerar, till exempel Socialstyrelsen."
        optional
      />
      <TextField
        {...field('nextPublicationOn')}
        label={labels.nextPublicationOn}
        hint="År, månad eller dag: 2027, 2027-06 eller 2027-06-15."
        width="short"
        optional
      />
      <TextArea
        {...field('comparabilityNote')}
        label={labels.comparabilityNote}
        hint="Och varför. Visas som en varning på den öppna sidan."
        rows={3}
        optional
      />
      {ticked.goals.length === 0 ? null : (
        <Fieldset id="goals" legend="Mål i utkast som indikatorn mäter" optional>
          {ticked.goals.map(({ id, label }) => (
            <CheckboxRow key={id} {...tick(`goals.n${id}`)} label={label} />
          ))}
        </Fieldset>
      )}
      {ticked.outcomes.length === 0 ? null : (
        <Fieldset
          id="outcomes"
          legend="Utfall som indikatorn mäter"
          hint="Markera bara det som är sagt. Bilden över målet visar vad som saknas."
          optional
        >
          {ticked.outcomes.map(({ id, label }) => (
            <CheckboxRow key={id} {...tick(`outcomes.n${id}`)} label={label} />
          ))}
        </Fieldset>
      )}
    </>
  )
}

function Ticks(
  props: Pick<PostedFields, 'tick'> & { name: string; legend: string; table: Record<string, { label: string }> },
) {
  return (
    <Fieldset id={props.name} legend={props.legend} optional>
      {Object.entries(props.table).map(([code, { label }]) => (
        <CheckboxRow key={code} {...props.tick(`${props.name}.${code}`)} label={sentenceCase(label)} />
      ))}
    </Fieldset>
  )
}
