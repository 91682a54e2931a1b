import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { namesIn, saveBulkEdit } from '#app/db/commitment/bulk-edit-saving.server.ts'
import { listBulkEdits } from '#app/db/commitment/bulk-edits.server.ts'
import { emptyFill, filled, fillFaults, typedFill, type BulkFill } from '#app/domain/commitment/bulk-fill.ts'
import { typedGrid, typedRow, type TypedRow } from '#app/domain/commitment/bulk-form.ts'
import { cellField, reviewGrid, settledGrid, type BulkReview } from '#app/domain/commitment/bulk-review.ts'
import { whyNotMove } from '#app/domain/commitment/bulk-rules.ts'
import { whyNotChangePlanActors, whyNotRemove } from '#app/domain/commitment/reporter.ts'
import { whyNotChangeTimeFrame } from '#app/domain/commitment/time-frame.ts'
import { formatList } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { BulkEditList } from './bulk-edit-list.tsx'
import { BulkTable } from './bulk-table.tsx'
import { ChangesList } from './changes-list.tsx'
import { FillFields } from './fill-fields.tsx'
import { loadGrid } from './load-grid.server.ts'

export const handle: PageHandle = { page: 'form' }

/** The grid has a dozen fields a row; so many rows fit. */
const mostFields = 10_000
const shownEdits = 10

export const loader = guard('commitment.edit', async ({ viewer, params }) => {
  const grid = await loadGrid(viewer, params)
  const { plan, goals, organisations, rows, organisation, rounds } = grid
  return {
    plan,
    goals,
    organisations,
    rows: rows.map((row) => ({
      ...row,
      whyNotTimeFrame: whyNotChangeTimeFrame(plan, row),
      actors: row.actors.map((actor) => {
        const tie = {
          role: actor.role,
          organisation: { id: actor.organisationId, name: organisation(actor.organisationId) },
        }
        return { ...tie, whyNotRemove: whyNotRemove(plan, tie, rounds(row.id, actor.organisationId)) }
      }),
    })),
    typed: rows.map(typedRow),
    edits: await listBulkEdits(viewer, grid, shownEdits),
  }
})

export type GridData = Awaited<ReturnType<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? pageTitle(`Åtaganden i ${found.plan.title}`) : []

/** What comes back when nothing was saved, because it was not asked for or was refused. */
interface NotSaved {
  typed: TypedRow[]
  fill: BulkFill
  errors: Record<string, string>
  changes: BulkReview['changes']
  /** Labels of the commitments that somebody else has changed. */
  outdated: string[]
}

export const action = guard('commitment.edit', async ({ viewer, request, params, context }) => {
  const grid = await loadGrid(viewer, params)
  const sent = await readForm(request, mostFields)
  const intent = textOf(sent, 'intent')
  const fill = typedFill(sent['all'])
  const settled = settledGrid(typedGrid(sent, grid.rows, grid.plan), grid.rows.map(typedRow))
  const faults = intent === 'fill' ? fillFaults(fill, settled.rows) : {}
  const isFilled = intent === 'fill' && Object.keys(faults).length === 0
  const typed = isFilled ? filled(settled.rows, fill) : settled.rows
  const review = reviewGrid(typed, grid.rows, grid, namesIn(grid))
  const errors: Record<string, string> = {
    ...Object.fromEntries(Object.entries(faults).map(([name, message]) => [`all.${name}`, message])),
    ...review.faults,
    ...review.refusals,
  }
  const answer: NotSaved = {
    typed,
    fill: isFilled ? emptyFill : fill,
    errors,
    changes: review.changes,
    outdated: labelsOf(settled.outdated),
  }
  if (settled.outdated.length > 0) return conflict(answer)
  if (Object.keys(review.faults).length + Object.keys(faults).length > 0) return badInput(answer)
  if (intent !== 'save') return data(answer)
  if (Object.keys(review.refusals).length > 0) return conflict(answer)

  const saved = await saveBulkEdit(viewer, grid.plan.slug, review.wanted, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    const refused = [...saved.errors].flatMap(([id, cells]) =>
      Object.entries(cells).map(([cell, message]) => [cellField(id, cell), message]),
    )
    return conflict({ ...answer, errors: Object.fromEntries(refused), outdated: labelsOf(saved.outdated) })
  }
  const address = new URL(request.url).pathname
  if (saved.id === undefined) {
    await setFlash(context, {
      tone: 'info',
      title: 'Inget var ändrat',
      text: 'Inget skiljde sig från det som är sparat.',
    })
    throw redirect(address, 303)
  }
  await setFlash(context, { tone: 'success', title: 'Ändringarna är sparade', text: 'Här ser du vad som ändrades.' })
  throw redirect(`${address}/${saved.id}`, 303)

  function labelsOf(ids: readonly number[]): string[] {
    return grid.rows.filter(({ id }) => ids.includes(id)).map(({ label }) => `”${label}”`)
  }
})

export default function EditGrid() {
  const { plan, rows, typed: stored, edits } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const typed = answer?.typed ?? stored
  const errors = answer?.errors ?? {}
  const changes = answer?.changes ?? []
  const count = changes.reduce((sum, one) => sum + one.differences.length, 0)
  /** "Rutiner: " by the row's key in the form, so that the summary says which row a message is about. */
  const rowNames = new Map(rows.map(({ id, label }) => [`c${id}`, `${label}: `]))
  const locks = [whyNotMove(plan), whyNotChangePlanActors(plan)].filter((why) => why !== undefined)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Rutnät')}
        eyebrow={plan.title}
        title="Alla åtaganden i ett rutnät"
        lead="Ändra direkt i rutorna, eller markera rader och fyll i samma sak i alla. Allt sparas på en gång och går att ångra."
      />
      {locks.length === 0 ? null : (
        <Notice kind="info" title="En del är låst">
          {locks.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Notice>
      )}
      {answer === undefined || answer.outdated.length === 0 ? null : (
        <Notice kind="error" title="Inget sparades" role="alert">
          <p>
            Någon annan har ändrat {formatList(answer.outdated)} sedan du öppnade sidan. Det du skrev finns kvar. Listan
            över ändringar jämför med det som är sparat nu. Spara igen om dina värden ska gälla.
          </p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Planen har inga åtaganden än" level={2}>
          När planen har åtaganden visas de här.
        </EmptyState>
      ) : (
        <form method="post" className="flow" noValidate>
          <ErrorSummary
            errors={Object.entries(errors).map(([name, message]) => ({
              fieldId: name.replaceAll('.', '-'),
              message: `${rowNames.get(name.split('.')[1] ?? '') ?? ''}${message}`,
            }))}
          >
            Inget har sparats. Det du skrev finns kvar.
          </ErrorSummary>
          {/* Enter in a field presses the first button of the form; it must save nothing. */}
          <button className="hidden-visually" name="intent" value="review" tabIndex={-1} aria-hidden="true" />
          <FillFields fill={answer?.fill ?? emptyFill} errors={errors} />
          <BulkTable typed={typed} errors={errors} />
          {changes.length === 0 ? null : (
            <Section id="andringar" title="Det här ändras när du sparar">
              <ChangesList commitments={changes} planSlug={plan.slug} />
            </Section>
          )}
          <ButtonRow>
            <Button name="intent" value="save">
              {count === 0 ? 'Spara ändringarna' : `Spara ${count} ${count === 1 ? 'ändring' : 'ändringar'}`}
            </Button>
            <Button kind="secondary" name="intent" value="review" formAction="#andringar">
              Visa vad som ändras
            </Button>
          </ButtonRow>
        </form>
      )}
      <Section id="tidigare" title="Senaste ändringar av flera åtaganden">
        <BulkEditList edits={edits} planSlug={plan.slug} />
      </Section>
    </Page>
  )
}
