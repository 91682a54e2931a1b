import { data, redirect } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { guard, ownTarget } from '#app/auth/guard.server.ts'
import { signIn } from '#app/auth/session.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { signInInput } from '#app/domain/access/account.ts'
import { roles } from '#app/domain/access/roles.ts'
import { carriedIn, readCarried, type CarriedFields } from '#app/http/carried-form.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { SendAgain } from './send-again.tsx'
import { SignInFields } from './sign-in-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta: MetaFunction = () => pageTitle('Det du skrev finns kvar')

/** What the page shows: a sign-in that carries what was posted, or what was carried and who may send it now. */
export interface Continued {
  /** Where the form was posted, and will be. */
  to: string
  carriedIn: string
  carried: CarriedFields
  email: string
  errors: Record<string, string>
  /** Null until somebody has signed in. */
  signedIn: { name: string; organisation: string; home: string } | null
}

/** The address only takes what was posted by somebody who was no longer signed in. */
export const loader = guard('session.create', ({ context }) => {
  if (context.once.has('answered')) return Promise.resolve(null)
  throw redirect('/logga-in', 303)
})

/**
 * Takes a form that came after its session had ended, and carries it through a sign-in in hidden fields. Nothing is saved
 * here: whoever has signed in sees whose name it goes under, and posts it again with a button to where it was going, where
 * it is judged as any other form of theirs.
 */
export const action = guard('session.create', async ({ viewer, request, context }) => {
  const to = ownTarget(new URL(request.url).searchParams.get('till'))
  if (to === undefined) throw redirect('/logga-in', 303)
  context.once.set('answered', true)
  const { carried, signIn: form } = await readCarried(request)
  const answer = (status: number, more: Partial<Continued>) =>
    data<Continued>({ to, carriedIn, carried, email: '', errors: {}, signedIn: null, ...more }, { status })
  if (viewer.kind === 'user') {
    const { name, organisation, role } = viewer
    return answer(200, { signedIn: { name, organisation: organisation?.name ?? '', home: roles[role].home } })
  }
  if (form === undefined) return answer(401, {})
  const typed = { email: textIn(form, 'email'), password: textIn(form, 'password') }
  const parsed = signInInput.safeParse(typed)
  if (!parsed.success) return answer(400, { email: typed.email, errors: fieldErrors(parsed.error) })
  const user = await signIn(request, context, parsed.data)
  if (user === undefined) {
    const email = 'E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.'
    return answer(400, { email: typed.email, errors: { email } })
  }
  return answer(200, { signedIn: { ...user, home: roles[user.role].home } })
})

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 5000) : ''
}

export default function ContinueSession() {
  const page = useActionData<typeof action>() as Continued | undefined
  if (page === undefined) return null
  return (
    <Page>
      {page.signedIn === null ? (
        <>
          <PageHead
            title="Du är inte inloggad längre"
            lead="Inget är sparat eller skickat än, men det du skrev finns kvar. Logga in igen, så kan du skicka det."
          />
          <SignInFields email={page.email} errors={page.errors}>
            <input type="hidden" name={page.carriedIn} value={JSON.stringify(page.carried)} />
          </SignInFields>
        </>
      ) : (
        <SendAgain to={page.to} carried={page.carried} {...page.signedIn} />
      )}
    </Page>
  )
}
