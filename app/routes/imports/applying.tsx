import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { applyInput, whyNotApply, type ApplyInput } from '#app/domain/import/judging/applying.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { log } from '#app/http/log.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import { startImport } from '#app/jobs/import-job.server.ts'
import { lookThrough } from '#app/jobs/import-preview.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ImportPage } from './import-page.tsx'
import { loadImport } from './load-import.server.ts'
import { loadPage } from './load-page.server.ts'
import type { ApplyAnswer } from './prepared-import.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in värden')

/** The preview once more, where something has to be put right. Otherwise to read the address is to go to the import. */
export const loader = guard('import.manage', async ({ viewer, params, request, context }) => {
  const imported = await loadImport(viewer, params)
  if (imported.state !== 'prepared') throw redirect(importPath(imported.id), 303)
  return loadPage(viewer, imported, request, context.now)
})

const changed =
  'Importen eller värdena har ändrats sedan du granskade dem. Nedan står hur det är nu. Granska igen innan du läser in.'

export const action = guard('import.manage', async ({ viewer, params, request, context }) => {
  const imported = await loadImport(viewer, params)
  const { values } = await readSentForm(request, ['version', 'mark', 'reason', 'without', 'reported'])
  const sent = {
    reason: values['reason'] ?? '',
    without: values['without'] === 'on',
    reported: values['reported'] === 'on',
  }
  const answer = (more: Partial<ApplyAnswer>): ApplyAnswer => ({
    values: sent,
    errors: {},
    refusal: undefined,
    ...more,
  })
  // Sent twice, or by two people at once: the page says how it went.
  if (imported.state !== 'prepared') throw redirect(importPath(imported.id), 303)
  if (imported.version !== numberOf(values['version'])) return conflict(answer({ refusal: changed }))
  const parsed = applyInput.safeParse(sent)
  if (!parsed.success) return badInput(answer({ errors: fieldErrors(parsed.error) }))
  const looked = await lookThrough(viewer, imported, context.now)
  if (looked.state !== 'ready') return conflict(answer({ refusal: changed }))
  const { preview } = looked
  if (preview.mark !== values['mark']) return conflict(answer({ refusal: changed }))
  const input: ApplyInput = parsed.data
  const { counts } = preview.judgement
  const { errors, refusal } = whyNotApply(counts, preview.proposal.problems, imported.source !== null, input)
  if (refusal !== undefined) return conflict(answer({ refusal }))
  if (Object.keys(errors).length > 0) return badInput(answer({ errors: { ...errors } }))
  const isStarted = await startImport(viewer, imported, preview, input, context.now, (error) =>
    log().error({ job: 'import', err: error }),
  )
  if (!isStarted) return conflict(answer({ refusal: changed }))
  throw redirect(importPath(imported.id), 303)
})

export default function ApplyImport() {
  return (
    <ImportPage
      page={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>() as ApplyAnswer | undefined}
    />
  )
}
