import type { ReactNode } from 'react'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** The form of a sign-in, with what it takes along. */
export function SignInFields(props: {
  email: string
  errors: Readonly<Record<string, string | undefined>>
  children: ReactNode
}) {
  const { email, errors, children } = props
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary
        errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
        title="Du är inte inloggad"
      />
      {children}
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-postadress"
        autoComplete="username"
        defaultValue={email}
        error={errors['email']}
        autoFocus={errors['email'] !== undefined}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Lösenord"
        autoComplete="current-password"
        error={errors['password']}
        autoFocus={errors['password'] !== undefined && errors['email'] === undefined}
      />
      <ButtonRow>
        <Button>Logga in</Button>
      </ButtonRow>
    </form>
  )
}
