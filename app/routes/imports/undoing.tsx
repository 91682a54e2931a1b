import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { followUpsWithImported } from '#app/db/import/imported-values.server.ts'
import { listSince } from '#app/db/import/since-changed.server.ts'
import { undoImport, undoneInWords, whatUndoingDoes } from '#app/db/import/undoing.server.ts'
import { importPath, madePath } from '#app/domain/import/choices-path.ts'
import { undoInput, whyNotLeft, whyNotUndoable } from '#app/domain/import/undoing.ts'
import { longestReason } from '#app/domain/observation/provenance.ts'
import { counted, formatList, formatNumber } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { importCrumbs } from './crumbs.ts'
import { loadImport } from './load-import.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ångra en import')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { id, kind, title, state, version } = await loadImport(viewer, params)
  const made = madePath(kind, id)
  if (made !== undefined) throw redirect(made, 303)
  if (state !== 'done') throw redirect(importPath(id), 303)
  const { counts, since } = await whatUndoingDoes(viewer, id)
  return {
    imported: { id, title, version },
    counts,
    since: await listSince(viewer, since),
    followUps: await followUpsWithImported(viewer, id),
    whyNot: whyNotUndoable(state, counts),
  }
})

export const action = guard('import.manage', async ({ viewer, params, request, context }) => {
  const imported = await loadImport(viewer, params)
  const made = madePath(imported.kind, imported.id)
  if (made !== undefined) throw redirect(made, 303)
  const { values } = await readSentForm(request, ['version', 'reason', 'leave'])
  const parsed = undoInput.safeParse(values)
  if (imported.state === 'done' && !parsed.success) {
    const { counts } = await whatUndoingDoes(viewer, imported.id)
    const left = whyNotLeft(counts, { leave: values['leave'] === 'on' })
    return badInput<NotSaved>({
      values,
      errors: { ...(left === undefined ? {} : { leave: left }), ...fieldErrors(parsed.error) },
    })
  }
  if (!parsed.success) throw redirect(importPath(imported.id), 303)
  const result = await undoImport(viewer, imported.id, numberOf(values['version']), parsed.data, context.now)
  if (result.ok) {
    await setFlash(context, { tone: 'success', title: 'Importen är ångrad', text: `${undoneInWords(result.counts)}.` })
    throw redirect(importPath(imported.id), 303)
  }
  switch (result.kind) {
    case 'gone':
      throw notFound()
    case 'since':
      return badInput<NotSaved>({ values, errors: { leave: result.why } })
    case 'not-now':
      if (imported.state !== 'done') throw redirect(importPath(imported.id), 303)
      return conflict<NotSaved>({ values, errors: {}, refusal: result.why })
    case 'changed-meanwhile':
      return conflict<NotSaved>({
        values,
        errors: {},
        refusal: 'Någon har ändrat importen sedan du öppnade sidan. Läs hur det är nu och ångra sedan.',
      })
  }
})

export default function UndoImport() {
  const { imported, counts, since, followUps, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { field, tick, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const why = whyNot ?? answer?.refusal
  return (
    <Page>
      <PageHead
        breadcrumb={importCrumbs('Ångra', { href: importPath(imported.id), title: imported.title })}
        eyebrow={imported.title}
        title="Ångra importen"
        lead="Värden som fanns före importen kommer tillbaka. Inget tas bort: vad importen läste in går att läsa med ditt skäl."
      />
      <ErrorSummary errors={faults} title="Importen är inte ångrad än">
        Det du skrev finns kvar.
      </ErrorSummary>
      {why === undefined ? null : (
        <Notice kind="error" title="Importen ångrades inte" role={answer === undefined ? undefined : 'alert'}>
          <p>{why}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: 'Tidigare värden som kommer tillbaka', value: formatNumber(counts.restored) },
          { term: 'Värden som tas ur bruk, eftersom inget fanns före', value: formatNumber(counts.ended) },
          { term: 'Ändrade efter importen', value: formatNumber(counts.since) },
        ]}
      />
      {followUps.length === 0 ? null : (
        <Notice kind="info" title="Årsuppföljningar som är fastställda ändras inte">
          <p>
            {followUps.length === 1 ? 'Årsuppföljningen' : 'Årsuppföljningarna'} {formatList(followUps.map(String))} kan
            innehålla värden ur importen. De är frysta kopior och säger detsamma också när importen är ångrad.
            Skillnaden visas som ändrat efter publiceringen.
          </p>
        </Notice>
      )}
      {since.length === 0 ? null : (
        <Section id="andrade" title="Ändrade efter importen">
          <ul>
            {since.map(({ key, href, text }) => (
              <li key={key}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
          {counts.since > since.length ? <p>Här visas de första {since.length}.</p> : null}
        </Section>
      )}
      {whyNot === undefined ? (
        <form className="form" method="post" noValidate>
          <HiddenField name="version" value={imported.version} readOnly />
          {counts.since === 0 ? null : (
            <CheckboxRow
              {...tick('leave')}
              label={`Lämna ${counted(counts.since, 'värde', 'värden', 'neuter')} som har ändrats efter importen`}
              hint="De står kvar som de är, och resten av importen ångras."
            />
          )}
          <TextArea
            {...field('reason')}
            label="Varför ångras importen?"
            hint="Visas vid de värden som kommer tillbaka."
            rows={3}
            limit={longestReason}
          />
          <ButtonRow>
            <Button kind="danger">Ångra importen</Button>
            <a href={importPath(imported.id)}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <p>
          <a href={importPath(imported.id)}>Tillbaka till importen</a>
        </p>
      )}
    </Page>
  )
}
