import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { findLineageForm, saveLineage } from '#app/db/plan/lineage.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { lineageValues, typedLineage, type LineageValues } from '#app/domain/plan/lineage-form.ts'
import { lineageInput, whyNotContinue } from '#app/domain/plan/lineage.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { EarlierEdition } from './earlier-edition.tsx'
import { LineageFormView } from './lineage-form.tsx'
import { StatedNow, WithoutSuccessor } from './stated.tsx'

export const handle: PageHandle = { page: 'form' }

async function findForm(viewer: SignedIn, params: Record<string, string | undefined>, request: Request) {
  const asked = new URL(request.url).searchParams.get('fran')
  const form = await findLineageForm(viewer, params['plan'] ?? '', asked === null || asked === '' ? undefined : asked)
  if (form === null) throw notFound()
  return form
}

export const loader = guard('plan.edit', async ({ viewer, params, request }) => {
  const form = await findForm(viewer, params, request)
  const { edition, earlier, others, stated } = form
  return {
    edition,
    earlier,
    stated,
    values: lineageValues(edition, stated),
    whyNot: earlier === null ? undefined : whyNotContinue(earlier, edition),
    choices: others.map((other) => ({ slug: other.slug, title: other.title, whyNot: whyNotContinue(other, edition) })),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Härkomst för ${data.edition.title}`) : []

/** What comes back when nothing was saved: everything chosen, and why. */
interface NotSaved {
  values: LineageValues
  errors: Record<string, string>
  refusal?: string
  isChanged?: true
}

export const action = guard('plan.edit', async ({ viewer, params, request, context }) => {
  const { edition, earlier } = await findForm(viewer, params, request)
  if (earlier === null) throw notFound()
  const values = typedLineage(edition, await readForm(request))
  const parsed = lineageInput.safeParse(values)
  if (!parsed.success) {
    const errors = Object.entries(fieldErrors(parsed.error)).map(([path, message]) => [
      path.split('.')[1] ?? path,
      message,
    ])
    return badInput<NotSaved>({ values, errors: Object.fromEntries(errors) as Record<string, string> })
  }
  const saved = await saveLineage(viewer, edition.slug, earlier.slug, parsed.data, context.now)
  if (saved.ok) {
    const isSame = saved.added + saved.removed === 0
    await setFlash(
      context,
      isSame
        ? { tone: 'info', title: 'Inget ändrades', text: 'Härkomsten var redan angiven så.' }
        : {
            tone: 'success',
            title: 'Härkomsten är sparad',
            text: `${edition.title} jämförs nu med det du har angett.`,
          },
    )
    throw redirect(`${editionPath(edition.slug)}/harkomst?fran=${earlier.slug}`, 303)
  }
  switch (saved.kind) {
    case 'not-there':
      throw notFound()
    case 'refused':
      return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
    case 'errors':
      return badInput<NotSaved>({ values, errors: saved.errors })
    case 'changed':
      return conflict<NotSaved>({
        values: { ...values, version: String(saved.version) },
        errors: {},
        isChanged: true,
        refusal:
          'Någon annan har sparat utgåvan sedan du öppnade sidan. Inget har skrivits över. Dina val finns kvar i formuläret, och det som gäller nu står under det. Gör de val du vill ha och spara igen.',
      })
  }
})

export default function EditLineage() {
  const { edition, earlier, stated, values, whyNot, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const refusal = answer?.refusal ?? whyNot
  return (
    <Page>
      <PageHead
        breadcrumb={editionCrumbs(edition, 'Härkomst')}
        eyebrow={edition.title}
        title="Ange vad som fortsätter"
        lead="Vilka mål och åtaganden i en tidigare utgåva fortsätter här? Det som du anger blir grunden för jämförelsen."
      />
      {earlier === null ? (
        <EmptyState title="Det finns ingen tidigare utgåva" level={2}>
          Härkomst kan anges när det finns en utgåva med en tidigare period.
        </EmptyState>
      ) : (
        <>
          {refusal === undefined ? null : (
            <Notice kind="error" title="Härkomsten kan inte sparas" role="alert">
              <p>{refusal}</p>
            </Notice>
          )}
          <EarlierEdition planSlug={edition.slug} chosen={earlier.slug} choices={choices} />
          <p>
            Välj två för att säga att de har slagits samman. Välj samma på flera ställen för att säga att det har
            delats. Det som ingen fortsätter utgår.{' '}
            <a href={`${editionPath(edition.slug)}/jamforelse?med=${earlier.slug}`}>Se jämförelsen</a>
          </p>
          <LineageFormView
            key={JSON.stringify(answer?.values ?? values)}
            edition={edition}
            earlier={earlier}
            values={answer?.values ?? values}
            errors={answer?.errors ?? {}}
            whyNot={whyNot}
          />
          {answer?.isChanged ? <StatedNow edition={edition} earlier={earlier} stated={stated} /> : null}
          <WithoutSuccessor earlier={earlier} stated={stated} />
        </>
      )}
    </Page>
  )
}
