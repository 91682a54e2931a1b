import type { PostedFields } from '#app/components/posted-fields.ts'
import type { CarriedOutChoices } from '#app/db/gathering/carried-out.server.ts'
import { gatheringLimits } from '#app/domain/gathering/input.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { counted } from '#app/domain/swedish.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** What a gathering was and what it carried out. */
export function GatheringFields(props: {
  posted: PostedFields
  values: Record<string, string>
  choices: readonly CarriedOutChoices[]
}) {
  const { posted, values, choices } = props
  const { field } = posted
  return (
    <>
      <RadioRows
        {...field('kind')}
        label="Slag"
        options={Object.entries(gatheringKinds).map(([value, { label, isMeasured }]) => ({
          value,
          label,
          explanation: isMeasured ? 'Deltagarna räknas in i årets summor.' : 'Deltagarna räknas för sig.',
        }))}
      />
      <TextField {...field('title')} label="Namn" hint="Som det stod i inbjudan." autoComplete="off" />
      <TextField {...field('heldOn')} label="Dag" hint="Den första dagen. Skriv ÅÅÅÅ-MM-DD." width="short" />
      <TextField
        {...field('endsOn')}
        label="Sista dagen"
        hint="Om den pågick flera dagar. Skriv ÅÅÅÅ-MM-DD."
        width="short"
        optional
      />
      <TextField {...field('place')} label="Plats" hint="Till exempel en lokal, en ort eller på webben." optional />
      <TextArea
        {...field('description')}
        label="Om sammankomsten"
        hint="Ämne och upplägg. Texten är öppen för alla, så skriv inget om enskilda personer."
        rows={4}
        limit={gatheringLimits.description}
        optional
      />
      <TextField
        {...field('awardedTo')}
        label="Priset gick till"
        hint="En verksamhet eller enhet, aldrig en person."
        optional
      />
      {choices.map((choice) => (
        <Ticks key={choice.plan} choice={choice} posted={posted} values={values} />
      ))}
    </>
  )
}

function Ticks({
  choice,
  posted,
  values,
}: {
  choice: CarriedOutChoices
  posted: PostedFields
  values: Record<string, string>
}) {
  const groups = [
    { name: 'actions', label: 'Möjliga åtgärder', rows: choice.actions },
    { name: 'commitments', label: 'Åtaganden', rows: choice.commitments },
  ]
  const ticked = groups.flatMap(({ name, rows }) => rows.filter(({ id }) => values[`${name}.n${id}`] === 'on')).length
  return (
    <Disclosure
      summary={`Vad sammankomsten genomförde i ${choice.plan}`}
      meta={ticked === 0 ? 'Inget valt' : `${counted(ticked, 'val', 'val', 'neuter')}`}
      open={ticked > 0}
    >
      {groups.map(({ name, label, rows }) =>
        rows.length === 0 ? null : (
          <fieldset className="fieldset" key={name}>
            <legend>{label}</legend>
            {rows.map(({ id, label: text, goal }) => (
              <CheckboxRow key={id} {...posted.tick(`${name}.n${id}`)} label={text} hint={goal} />
            ))}
          </fieldset>
        ),
      )}
    </Disclosure>
  )
}
