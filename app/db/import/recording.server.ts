import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { judgeInSteps } from '#app/domain/import/judging/judge.ts'
import { refusalProblem, type Judged, type JudgedWritten } from '#app/domain/import/judging/judged.ts'
import { importedInWords } from '#app/domain/import/counts.ts'
import type { ImportKind } from '#app/domain/import/kind.ts'
import type { ImportProblem, ProposedValue } from '#app/domain/import/proposed.ts'
import type { ImportCounts } from '#app/domain/import/stored-import.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { noteFile } from './imports.server.ts'
import { readJudgingContext } from './judging-context.server.ts'
import { writeObservations } from './observation-writing.server.ts'
import { inPauses } from './rest.server.ts'

/** Values that need no preview, because the partnership has counted or asked itself. */
export interface ImportToRecord {
  kind: ImportKind
  title: string
  /** The edition that the values cite. */
  sourceId: number
  /** In the kind's own form. */
  choices?: unknown
  values: readonly ProposedValue[]
  /** Why values that are there already are changed; asked only when some are. */
  reason: string
  /** A file whose bytes are safely kept already. */
  file?: KeptFile | undefined
  isDemo?: boolean
}

/** How it went. What was refused wrote nothing. */
export type ImportRecorded =
  | { ok: true; id: number; created: number; revised: number; unchanged: number }
  | { ok: false; problems: ImportProblem[] }

/**
 * Records values without a preview: an import that is done at once, with all its values or none. Each value is judged
 * as in any other import, and one that cannot be recorded refuses all of them.
 */
export function recordImport(viewer: SignedIn, recorded: ImportToRecord, now: Date): Promise<ImportRecorded> {
  return write((tx) => recordImportIn(tx, viewer, recorded, now))
}

/**
 * As `recordImport`, in a transaction that does more: what is refused has written nothing, and it is for the caller to
 * take the rest back by throwing. Values written earlier in the same transaction are not seen.
 */
export async function recordImportIn(
  tx: Tx,
  viewer: SignedIn,
  recorded: ImportToRecord,
  now: Date,
): Promise<ImportRecorded> {
  const refuse = (kind: string, why: string): ImportRecorded => ({
    ok: false,
    problems: [{ severity: 'stops', kind, why }],
  })
  if (!can(viewer, 'import.manage')) return refuse('Behörighet', 'Du har inte behörighet att läsa in värden.')
  if (recorded.values.length === 0) return refuse('Inget att läsa in', 'Det finns inga värden att läsa in.')
  const source = await tx.source.findUnique({ where: { id: recorded.sourceId } })
  if (source === null) return refuse('Källan saknas', 'Källan finns inte längre. Välj en annan.')
  const seriesIds = recorded.values.map(({ seriesId }) => seriesId)
  const context = await readJudgingContext(viewer, seriesIds, now, { from: tx })
  const { judged, counts } = await inPauses(judgeInSteps(recorded.values, context))
  const problems = judged.flatMap((one) => problemOf(one))
  if (problems.length > 0) return { ok: false, problems }
  const reason = recorded.reason.trim()
  if (counts.changed > 0 && reason === '') {
    return refuse('Skälet saknas', 'Värden som redan finns ändras. Skriv varför; de tidigare värdena finns kvar.')
  }
  const made: ImportCounts = { created: counts.new, revised: counts.changed, unchanged: counts.unchanged, skipped: 0 }
  const { id } = await tx.import.create({
    data: {
      kind: recorded.kind,
      state: 'done',
      title: recorded.title,
      createdAt: now,
      createdById: viewer.userId,
      createdName: viewer.name,
      fileId: recorded.file === undefined ? null : await noteFile(tx, viewer, recorded.file, now),
      sourceId: source.id,
      choices: JSON.stringify(recorded.choices ?? {}),
      counts: JSON.stringify(made),
      appliedAt: now,
      appliedName: viewer.name,
      reason,
      isDemo: recorded.isDemo ?? false,
    },
  })
  const written = judged.filter((one): one is JudgedWritten => one.outcome === 'new' || one.outcome === 'changed')
  const name = sourceName(source)
  await writeObservations(tx, viewer, { importId: id, source: { id: source.id, name }, written, reason }, now)
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'import.applied',
    subject: { type: 'import', id },
    message: `${importedInWords(made)} ur ${name}`,
    data: { ...made },
  })
  return { ok: true, id, created: made.created, revised: made.revised, unchanged: made.unchanged }
}

/** Why a value stops all of them: it is refused, or it would replace what an organisation has reported itself. */
function problemOf(one: Judged): ImportProblem[] {
  if (one.outcome === 'refused') return [refusalProblem(one)]
  if (one.outcome !== 'changed' || !one.from.isReported) return []
  const why = `${one.value.locator}: Värdet är lämnat i en lägesrapport. Ändra det för hand om det är fel.`
  return [{ severity: 'stops', kind: 'Värden ur lägesrapporter', why }]
}
