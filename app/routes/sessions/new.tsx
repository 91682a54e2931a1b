import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, ownPath } from '#app/auth/guard.server.ts'
import { signIn } from '#app/auth/session.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { signInInput } from '#app/domain/access/account.ts'
import { roles } from '#app/domain/access/roles.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { badInput } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { SignInFields } from './sign-in-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Logga in')

/** Somebody already signed in goes to their own page. */
export const loader = guard('session.create', async ({ viewer, request }) => {
  if (viewer.kind === 'user') throw redirect(roles[viewer.role].home, 303)
  return { to: ownPath(new URL(request.url).searchParams.get('till')) ?? '' }
})

export const action = guard('session.create', async ({ request, context }) => {
  const form = await readForm(request)
  const parsed = signInInput.safeParse(form)
  const email = textOf(form, 'email')
  if (!parsed.success) return badInput({ email, errors: fieldErrors(parsed.error) })
  const signedIn = await signIn(request, context, parsed.data)
  if (signedIn === undefined) {
    return badInput({
      email,
      errors: { email: 'E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.' },
    })
  }
  const to = ownPath(textOf(form, 'till'))
  throw redirect(to ?? roles[signedIn.role].home, 303)
})

export default function NewSession() {
  const { to } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  return (
    <Page>
      <PageHead title="Logga in" lead="För samverkansaktörer, samordnare, styrgrupp och administratörer." />
      <SignInFields email={answer?.email ?? ''} errors={errors}>
        <input type="hidden" name="till" value={to} />
      </SignInFields>
    </Page>
  )
}
