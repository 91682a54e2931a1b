import type { PostedFields } from '#app/components/posted-fields.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** The fields of when, where and about what a meeting is. */
export function MeetingFields({
  field,
  rounds,
}: {
  field: PostedFields['field']
  rounds: readonly { id: number; title: string }[]
}) {
  return (
    <>
      <TextField {...field('heldOn')} label="Dag" hint="ÅÅÅÅ-MM-DD" width="medium" autoComplete="off" />
      <TextField
        {...field('time')}
        label="Tid"
        hint="Till exempel 13.00–14.00."
        width="medium"
        optional
        autoComplete="off"
      />
      <TextField {...field('place')} label="Plats" hint="Lokal, adress eller digitalt." optional autoComplete="off" />
      <TextField {...field('title')} label="Titel" autoComplete="off" />
      <Select
        {...field('roundId')}
        label="Uppföljningsomgång"
        hint="Dagordningens punkter hämtas ur läget i omgången."
        placeholder="Den omgång som är aktuell"
        optional
        options={rounds.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
    </>
  )
}

/** The names of those fields. */
export const meetingFieldNames = ['heldOn', 'time', 'place', 'title', 'roundId'] as const
