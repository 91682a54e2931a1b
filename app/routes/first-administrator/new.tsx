import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { startSession } from '#app/auth/session.server.ts'
import { hashOf } from '#app/auth/token.server.ts'
import { PasswordFields } from '#app/components/password-fields.tsx'
import { pageTitle } from '#app/components/site.ts'
import { createFirstAdministrator, isFirstAdministratorOffered } from '#app/db/user/users.server.ts'
import { firstAdministratorInput } from '#app/domain/access/account.ts'
import { roles } from '#app/domain/access/roles.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kom igång')

export const loader = guard('invitation.accept', async ({ params, context }) => {
  if (!(await isFirstAdministratorOffered(hashOf(params['token'] ?? ''), context.now))) throw notFound()
  return null
})

export const action = guard('invitation.accept', async ({ request, params, context }) => {
  const tokenHash = hashOf(params['token'] ?? '')
  if (!(await isFirstAdministratorOffered(tokenHash, context.now))) throw notFound()
  const form = await readForm(request)
  const parsed = firstAdministratorInput.safeParse(form)
  if (!parsed.success) {
    return badInput({ name: textOf(form, 'name'), email: textOf(form, 'email'), errors: fieldErrors(parsed.error) })
  }
  const { name, email, password } = parsed.data
  const user = await createFirstAdministrator(
    tokenHash,
    { name, email, passwordHash: await hashPassword(password) },
    context.now,
  )
  if (user === null) throw notFound()
  await startSession(request, context, user.id)
  throw redirect(roles.admin.home, 303)
})

export default function NewFirstAdministrator() {
  const answer = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  return (
    <Page>
      <PageHead title="Kom igång" lead="Skapa den första administratören. Sedan kan du bjuda in de andra." />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
        <TextField
          id="name"
          name="name"
          label="Ditt namn"
          autoComplete="name"
          defaultValue={answer?.name ?? ''}
          error={errors['name']}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label="Din e-postadress"
          autoComplete="username"
          defaultValue={answer?.email ?? ''}
          error={errors['email']}
        />
        <PasswordFields errors={errors} />
        <ButtonRow>
          <Button>Skapa administratören</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
