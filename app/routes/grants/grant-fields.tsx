import { CitedSource, type CitableSource } from '#app/components/cited-source.tsx'
import type { PostedFields } from '#app/components/posted-fields.ts'
import { editableKronor } from '#app/domain/grant/amount.ts'
import type { Grant } from '#app/domain/grant/grant.ts'
import { grantLimits } from '#app/domain/grant/input.ts'
import { grantWayCodes, grantWays } from '#app/domain/grant/way.ts'
import { NBSP } from '#app/domain/swedish.ts'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** The names of the form's fields. */
export const grantFieldNames = [
  'year',
  'way',
  'recipient',
  'purpose',
  'granted',
  'used',
  'sourceId',
  'locator',
  'note',
  'version',
] as const

/** A stored grant as the form shows it. */
export const grantValues = (grant: Grant): Record<string, string> => ({
  year: String(grant.year),
  way: grant.way,
  recipient: grant.recipient,
  purpose: grant.purpose,
  granted: editableKronor(grant.granted),
  used: editableKronor(grant.used),
  sourceId: String(grant.source.id),
  locator: grant.locator,
  note: grant.note,
  version: String(grant.version),
})

/** What one recipient has got in one year, and where that stands. */
export function GrantFields({ field, sources }: Pick<PostedFields, 'field'> & { sources: readonly CitableSource[] }) {
  const howToWrite = `Hela kronor, eller till exempel 350${NBSP}tkr eller 1,2${NBSP}mnkr. Lämna tomt om källan inte anger beloppet.`
  return (
    <>
      <TextField {...field('year')} label="År" width="short" inputMode="numeric" />
      <RadioRows
        {...field('way')}
        label="Hur har mottagaren fått medlen?"
        options={grantWayCodes.map((code) => ({
          value: code,
          label: grantWays[code].label,
          explanation: grantWays[code].explanation,
        }))}
      />
      <TextField
        {...field('recipient')}
        label="Mottagare"
        hint="En organisation i samverkan eller en kommun knyts till sin sida av sitt namn. Skriv aldrig namn på enskilda personer."
      />
      <TextField {...field('purpose')} label="Ändamål" hint="Till exempel insatsen som medlen gick till." optional />
      <TextField {...field('granted')} label="Beviljat" hint={howToWrite} width="medium" optional />
      <TextField {...field('used')} label="Använt" hint={howToWrite} width="medium" optional />
      <CitedSource
        source={field('sourceId')}
        locator={field('locator')}
        choices={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
        hint="Sida, tabell eller rad, så att den som läser hittar dit."
      />
      <TextArea
        {...field('note')}
        label="Anmärkning"
        hint="Behövs när mer är använt än beviljat, och när inget belopp är angivet. Visas på den öppna sidan."
        rows={3}
        limit={grantLimits.note}
        optional
      />
    </>
  )
}
