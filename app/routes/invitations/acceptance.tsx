import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { startSession } from '#app/auth/session.server.ts'
import { hashOf } from '#app/auth/token.server.ts'
import { PasswordFields } from '#app/components/password-fields.tsx'
import { pageTitle } from '#app/components/site.ts'
import { acceptInvitation, findInvitation } from '#app/db/user/users.server.ts'
import { acceptInvitationInput } from '#app/domain/access/account.ts'
import { roles } from '#app/domain/access/roles.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Välkommen')

export const loader = guard('invitation.accept', async ({ params, context }) => {
  const invitation = await findInvitation(hashOf(params['token'] ?? ''), context.now)
  if (invitation === null) throw notFound()
  return invitation
})

export const action = guard('invitation.accept', async ({ request, params, context }) => {
  const tokenHash = hashOf(params['token'] ?? '')
  if ((await findInvitation(tokenHash, context.now)) === null) throw notFound()
  const parsed = acceptInvitationInput.safeParse(await readForm(request))
  if (!parsed.success) return badInput({ errors: fieldErrors(parsed.error) })
  const user = await acceptInvitation(tokenHash, await hashPassword(parsed.data.password), context.now)
  if (user === null) throw notFound()
  await startSession(request, context, user.id)
  throw redirect(roles[user.role].home, 303)
})

export default function AcceptInvitation() {
  const invitation = useLoaderData<typeof loader>()
  const errors: Record<string, string | undefined> = useActionData<typeof action>()?.errors ?? {}
  return (
    <Page>
      <PageHead
        title={`Välkommen, ${invitation.name}`}
        lead={`Välj ett lösenord. Du loggar in med ${invitation.email}.`}
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} />
        <PasswordFields errors={errors} />
        <ButtonRow>
          <Button>Spara lösenordet och logga in</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
