import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import type { Edition } from '#app/db/follow-up/editions.server.ts'
import { addErratum, listErrata } from '#app/db/follow-up/errata.server.ts'
import { editionPages } from '#app/domain/follow-up/addresses.ts'
import { erratumInput, whyNotCorrect } from '#app/domain/follow-up/edition/errata.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { AddedErrata } from './added-errata.tsx'
import { ErratumForm } from './erratum-form.tsx'

export const handle: PageHandle = { page: 'form' }

const sectionsOf = (edition: Edition | null) =>
  (edition?.report.content.document.sections ?? []).map(({ key, title }) => ({ key, title }))

export const loader = guard('follow-up.write', async ({ viewer, params }) => {
  const {
    round: { year },
    edition,
  } = await loadEdition(viewer, params)
  return {
    year,
    title: edition?.report.content.document.title ?? `Årsuppföljning ${year}`,
    sections: sectionsOf(edition),
    errata: edition === null ? [] : await listErrata(viewer, edition.id),
    whyNot: whyNotCorrect(edition?.state) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Rättelser: ${data.title}`) : [])

export const action = guard('follow-up.write', async ({ viewer, request, params, context }) => {
  const {
    round: { year },
    edition,
  } = await loadEdition(viewer, params)
  const { form, values } = await readSentForm(request, ['section', 'wrong', 'right', 'reason', 'understood'])
  const whyNot = whyNotCorrect(edition?.state)
  if (edition === null || whyNot !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: whyNot })
  const parsed = erratumInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const { understood: _understood, ...erratum } = parsed.data
  const keys = sectionsOf(edition).map(({ key }) => key)
  const added = await addErratum(viewer, edition.id, keys, erratum, context.now)
  if (added === null) throw notFound()
  if (!added.ok) return notSaved(values, added)
  await setFlash(context, {
    tone: 'success',
    title: `Rättelse ${added.number} är publicerad`,
    text: 'Den står nu överst i årsuppföljningen och i avsnittet som den gäller.',
  })
  throw redirect(`/samordning/arsuppfoljning/${year}/rattelser`, 303)
})

export default function AddErratum() {
  const { year, title, sections, errata, whyNot } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const posted = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: `/samordning/arsuppfoljning/${year}`, label: title },
          { label: 'Rättelser' },
        ]}
        eyebrow={title}
        title="Rättelser"
        lead="Var det något fel i den publicerade årsuppföljningen? Utgåvan ändras inte. I stället läggs en rättelse till vid sidan av."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Rättelsen lades inte till" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Section id="tillagda" title="Rättelser som finns">
        {errata.length === 0 ? (
          <EmptyState title="Ingen rättelse har lagts till">
            {whyNot === null
              ? 'Hittar du ett fel i årsuppföljningen lägger du till en rättelse här under.'
              : 'Rättelser kan läggas till när årsuppföljningen är publicerad.'}
          </EmptyState>
        ) : (
          <AddedErrata errata={errata} sections={sections} />
        )}
        {whyNot === null ? (
          <p>
            <a href={editionPages(year).edition}>Läs årsuppföljningen som den är publicerad</a>
          </p>
        ) : null}
      </Section>
      {whyNot === null ? (
        <Section id="ny" title="Lägg till en rättelse">
          <Notice kind="warning" title="En rättelse kan inte ändras eller tas bort">
            <ul>
              <li>Den blir publik genast, överst i årsuppföljningen och i avsnittet som den gäller.</li>
              <li>Ditt namn och tidpunkten sparas med den. Namnet visas bara i samordningen.</li>
              <li>Blir något fel i rättelsen lägger du till en till.</li>
            </ul>
          </Notice>
          <ErratumForm action={`/samordning/arsuppfoljning/${year}/rattelser`} sections={sections} posted={posted} />
        </Section>
      ) : answer?.refusal === whyNot ? null : (
        <Notice kind="info" title="Det går inte att rätta än">
          <p>{whyNot}</p>
        </Notice>
      )}
    </Page>
  )
}
