import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { hashOf, newToken } from '#app/auth/token.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import { inviteUser } from '#app/db/user/users.server.ts'
import { newUserInput } from '#app/domain/access/account.ts'
import { linkPurposes } from '#app/domain/access/link.ts'
import { roles } from '#app/domain/access/roles.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Bjud in en användare')

export const loader = guard('user.manage', async ({ viewer }) => ({ organisations: await listOrganisations(viewer) }))

type Values = Record<'name' | 'email' | 'role' | 'organisationId', string>

/** Either the form with its faults, or the link to hand over. The link is shown once; only its hash is kept. */
type Answer = { values: Values; errors: Record<string, string> } | { link: string; name: string }

export const action = guard('user.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const values: Values = {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    role: textOf(form, 'role'),
    organisationId: textOf(form, 'organisationId'),
  }
  const parsed = newUserInput.safeParse(values)
  if (!parsed.success) return badInput<Answer>({ values, errors: fieldErrors(parsed.error) })
  const token = newToken()
  const invited = await inviteUser(viewer, parsed.data, hashOf(token), context.now)
  if (invited === 'email-taken') {
    return badInput<Answer>({ values, errors: { email: 'Det finns redan en användare med den e-postadressen.' } })
  }
  if (invited === 'no-organisation') {
    return badInput<Answer>({ values, errors: { organisationId: 'Organisationen finns inte längre. Välj en annan.' } })
  }
  return data<Answer>({ link: `${context.origin}/valkommen/${token}`, name: parsed.data.name })
})

export default function NewUser() {
  const { organisations } = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  if (answer !== undefined && 'link' in answer) return <Invited {...answer} />
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  const first = Object.keys(errors)[0]
  const common = (name: keyof Values) => ({
    id: name,
    name,
    error: errors[name],
    autoFocus: first === name,
    defaultValue: answer?.values[name] ?? '',
  })
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/admin', label: 'Administration' }, { label: 'Ny användare' }]}
        title="Bjud in en användare"
        lead="Du får en länk att lämna över. Med den väljer personen själv sitt lösenord."
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
        <TextField {...common('name')} label="Namn" autoComplete="off" />
        <TextField {...common('email')} label="E-postadress" type="email" autoComplete="off" />
        <Select {...common('role')} label="Roll" placeholder="Välj roll" options={optionsOf(roles)} />
        <Select
          {...common('organisationId')}
          label="Organisation"
          hint="En kontaktperson måste höra till en organisation."
          placeholder="Ingen organisation"
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <ButtonRow>
          <Button>Skapa inbjudan</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}

function Invited({ link, name }: { link: string; name: string }) {
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/admin', label: 'Administration' }, { label: 'Ny användare' }]}
        title="Inbjudan är skapad"
      />
      <Notice kind="success" title={`Lämna länken till ${name}`} role="status">
        <p>
          <code className="wrap">{link}</code>
        </p>
        <p>
          Länken fungerar en gång, inom {linkPurposes.invitation.hours / 24} dagar. Den visas bara nu och sparas inte,
          så kopiera den innan du lämnar sidan.
        </p>
      </Notice>
      <ButtonRow>
        <LinkButton kind="secondary" href="/admin">
          Till administrationen
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}
