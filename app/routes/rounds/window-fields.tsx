import type { PostedFields } from '#app/components/posted-fields.ts'
import { TextField } from '#app/ui/form/text-field.tsx'

/** The first and the last day of a round; a locked day is left out. */
export function WindowFields({
  field,
  opensOnIsLocked = false,
}: Pick<PostedFields, 'field'> & { opensOnIsLocked?: boolean }) {
  return (
    <>
      {opensOnIsLocked ? null : (
        <TextField
          {...field('opensOn')}
          label="Första dagen att svara"
          hint="ÅÅÅÅ-MM-DD. Omgången öppnar när du öppnar den; det här är dagen du räknar med."
          width="medium"
          autoComplete="off"
        />
      )}
      <TextField
        {...field('dueOn')}
        label="Sista dagen att svara"
        hint="ÅÅÅÅ-MM-DD. Det går att svara hela dagen, till midnatt."
        width="medium"
        autoComplete="off"
      />
    </>
  )
}
