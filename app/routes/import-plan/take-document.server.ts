import { createImport } from '#app/db/import/imports.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotTake } from '#app/domain/import/plan/document-line.ts'
import type { PlanChoices } from '#app/domain/import/plan/part.ts'
import { recognise } from '#app/domain/import/plan/recognise.ts'
import { shortened } from '#app/domain/import/plan/wording.ts'
import { endingOf, tidyName } from '#app/domain/source/file-type.ts'
import { keepFile, type ReceivedFile } from '#app/files/file-store.server.ts'
import { planDocuments, readPlanFile } from '#app/imports/plan/read-plan-file.server.ts'

/** What a text is called that came without a name. */
const pastedName = 'inklistrad-text.txt'

/**
 * Reads a document that has been received, recognises its parts, keeps it and notes the import. What cannot be read is
 * answered in words, and nothing is kept of it.
 */
export async function takeDocument(
  viewer: SignedIn,
  received: ReceivedFile,
  name: string | undefined,
  now: Date,
): Promise<{ ok: true; id: number } | { ok: false; why: string }> {
  const read = await readPlanFile(received.path)
  if (!read.ok) return { ok: false, why: read.fault.why }
  const why = whyNotTake(read.lines)
  if (why !== undefined) return { ok: false, why }
  const parts = recognise(read.lines, await listOrganisations(viewer))
  const { ending, mediaType } = planDocuments[read.document]
  const tidy = tidyName(name ?? pastedName)
  const named = tidy === '' ? `dokument.${ending}` : tidy
  await keepFile(received)
  const first = parts.find(({ kind }) => kind === 'goal' || kind === 'sub-goal') ?? parts[0]
  const imported = await createImport(
    viewer,
    {
      kind: 'plan',
      title: name === undefined ? `Inklistrat: ${shortened(first?.text ?? '', 80)}` : named,
      file: {
        sha256: received.sha256,
        size: received.size,
        // Whoever opens the file later goes by its name, so the name says what it holds.
        name:
          endingOf(named) === ending || (ending === 'html' && endingOf(named) === 'htm') ? named : `${named}.${ending}`,
        mediaType,
      },
      choices: { parts, madeIndicators: [] } satisfies PlanChoices,
    },
    now,
  )
  return imported === null ? { ok: false, why: 'Du får inte läsa in planer.' } : { ok: true, id: imported.id }
}
