import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { createImport, saveChoices } from '#app/db/import/imports.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import { draftPath, originPath } from '#app/domain/import/plan/addresses.ts'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import { divide, joinWithBefore, partCommand, withTyped } from '#app/domain/import/plan/correct.ts'
import { actorFinder } from '#app/domain/import/plan/named-actors.ts'
import { readPlanChoices, type Part, type PlanChoices } from '#app/domain/import/plan/part.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { changedMeanwhile, linesOf, requirePlanImport } from './find-plan-import.server.ts'
import { OriginPage } from './origin-page.tsx'
import { typedParts } from './read-parts-form.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { imported, choices } = await requirePlanImport(viewer, params)
  const organisations = await listOrganisations(viewer)
  return {
    imported: {
      id: imported.id,
      title: imported.title,
      state: imported.state,
      version: imported.version,
      file: imported.file?.name ?? null,
      sourceId: imported.source?.id ?? null,
      plan: imported.plan,
    },
    parts: choices.parts,
    lines: (await linesOf(imported)).filter(({ kind }) => kind !== 'blank'),
    names: Object.fromEntries(organisations.map(({ slug, name }) => [slug, name])),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Rätta: ${data.imported.title}`) : [])

/** A part has at most a choice, a text and some ticks. */
const mostFields = 20_000

/** What comes back when nothing was saved: every choice, and why. */
export interface NotCorrected {
  parts: Part[]
  refusal?: string
  /** Of one part. */
  error?: { part: string; why: string }
}

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { imported, choices } = await requirePlanImport(viewer, params)
  const form = await readForm(request, mostFields)
  const intent = textOf(form, 'intent')
  if (intent === 'repeat') {
    if (imported.file === null) throw notFound()
    const again = await createImport(
      viewer,
      {
        kind: 'plan',
        title: imported.title,
        file: imported.file,
        choices: { parts: choices.parts, madeIndicators: [] } satisfies PlanChoices,
        repeatsId: imported.id,
      },
      context.now,
    )
    if (again === null) throw notFound()
    throw redirect(originPath(again.id), 303)
  }
  const findActors = actorFinder(await listOrganisations(viewer))
  const typed = withTyped(choices.parts, typedParts(form), findActors)
  const command = partCommand(intent)
  const changed =
    command === undefined
      ? { parts: typed, said: undefined }
      : command.deed === 'join'
        ? joinWithBefore(typed, command.id)
        : divide(typed, command.id, await linesOf(imported), findActors)
  if ('why' in changed) {
    return badInput<NotCorrected>({ parts: typed, error: { part: command?.id ?? '', why: changed.why } })
  }
  const version = Number(textOf(form, 'version'))
  const saved = await saveChoices(viewer, imported.id, version, { choices: { ...choices, parts: changed.parts } })
  if (saved === 'gone') throw notFound()
  if (saved === 'not-prepared') {
    return conflict<NotCorrected>({ parts: choices.parts, refusal: 'Utkastet är redan skapat. Ändra det i planen.' })
  }
  if (saved === 'changed-meanwhile') return conflict<NotCorrected>({ parts: typed, refusal: changedMeanwhile })
  if (intent === 'next' && assemble(changed.parts).faults.length === 0) throw redirect(draftPath(imported.id), 303)
  await setFlash(context, {
    tone: 'success',
    title: 'Ändringarna är sparade',
    ...(changed.said === undefined ? {} : { text: changed.said }),
  })
  const at = command === undefined ? '' : changed.parts.some(({ id }) => id === command.id) ? `#${command.id}` : ''
  throw redirect(originPath(imported.id) + at, 303)
})

export default function CorrectPlan() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotCorrected | undefined
  const parts = readPlanChoices({ parts: answer?.parts ?? page.parts })?.parts ?? []
  return <OriginPage {...page} parts={parts} answer={answer} />
}
