import { TextField } from '#app/ui/form/text-field.tsx'

/** The two fields for choosing a password. They are never filled in again after a fault. */
export function PasswordFields({ errors }: { errors: Record<string, string | undefined> }) {
  return (
    <>
      <TextField
        id="password"
        name="password"
        type="password"
        label="Välj lösenord"
        hint="Minst 12 tecken. En mening som du minns är bättre än ett krångligt ord."
        autoComplete="new-password"
        error={errors['password']}
      />
      <TextField
        id="repeated"
        name="repeated"
        type="password"
        label="Skriv lösenordet en gång till"
        autoComplete="new-password"
        error={errors['repeated']}
      />
    </>
  )
}
