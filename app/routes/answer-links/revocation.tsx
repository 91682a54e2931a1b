import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { revokeLink } from '#app/db/user/link-sending.server.ts'
import { linkEndings } from '#app/domain/access/answer-link.ts'
import { revocationInput } from '#app/domain/access/link-state.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { requireLink } from './find-link.server.ts'
import { linksCrumb, linksPath } from './link-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('answer-link.manage', async ({ viewer, params, context }) =>
  requireLink(viewer, params, context.now),
)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Återkalla länken: ${data.link.name}`) : []

export const action = guard('answer-link.manage', async ({ viewer, request, params, context }) => {
  const { round, link } = await requireLink(viewer, params, context.now)
  const form = await readForm(request)
  const values: Record<string, string> = { reason: textOf(form, 'reason'), renewal: textOf(form, 'renewal') }
  const parsed = revocationInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const revoked = await revokeLink(viewer, round, link.id, parsed.data, context.now)
  if (!revoked.ok) {
    return revoked.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: revoked.why })
      : badInput<NotSaved>({ values, errors: { [revoked.field]: revoked.why } })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Länken är återkallad',
    text:
      parsed.data.renewal === 'new'
        ? `En ny skickas till ${link.name}. Det som är skrivet finns kvar.`
        : 'Det som är skrivet finns kvar.',
  })
  throw redirect(linksPath(round), 303)
})

export default function RevokeLink() {
  const { round, link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { field, faults } = postedFields(answer?.values ?? { renewal: 'new' }, answer?.errors ?? {})
  const path = `${linksPath(round)}/${link.id}`
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Återkalla', linksCrumb(round), { href: path, label: link.name })}
        eyebrow={`Personlig länk · ${link.organisation.name}`}
        title={`Återkalla länken till ${link.name}`}
        lead="Länken slutar gälla genast. Utkast och inskickade lägesrapporter finns kvar."
      />
      <Refusal answer={answer} title="Inget har ändrats" />
      {link.revoked === null ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har ändrats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
          <TextArea
            {...field('reason')}
            label="Varför återkallas länken?"
            hint="Skälet står i historiken. Den som har länken ser det inte."
            rows={3}
            limit={500}
          />
          <RadioRows
            {...field('renewal')}
            label={`Ska ${link.name} få en ny länk?`}
            options={[
              { value: 'new', label: 'Ja, skicka en ny', explanation: `Den går till ${link.email}.` },
              {
                value: 'none',
                label: 'Nej',
                explanation: 'Så länge hen är kontaktperson följer en ny länk ändå med nästa påminnelse.',
              },
            ]}
          />
          <ButtonRow>
            <Button kind="danger">Återkalla länken</Button>
            <a href={path}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title={linkEndings.revoked.short}>
          <p>
            <a href={path}>Läs när och varför</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
