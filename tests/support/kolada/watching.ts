import { createImport, findImport } from '#app/db/import/imports.server.ts'
import { keepAnswer } from '#app/db/import/kolada-answer.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { recordImport } from '#app/db/import/recording.server.ts'
import { write } from '#app/db/database.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { KoladaCell } from '#app/domain/import/kolada/cell.ts'
import { koladaChoices, type KoladaChoices } from '#app/domain/import/kolada/choices.ts'
import { koladaProposal } from '#app/domain/import/kolada/propose.ts'

/** A series of the municipalities that shares can be read into. Answers its id. */
export const addMunicipalSeries = (unit: 'percent' | 'count' = 'percent'): Promise<number> =>
  write(async (tx) => {
    const indicator = await tx.indicator.create({
      data: { slug: 'ur-kolada', name: 'Ur Kolada', shortName: 'Ur Kolada', unit, state: 'active' },
    })
    const { id } = await tx.series.create({
      data: {
        slug: 'kommunerna',
        indicatorId: indicator.id,
        position: 1,
        label: 'Kommunerna',
        shortLabel: 'Kommunerna',
        level: 'municipality',
      },
    })
    return id
  })

/** A source edition of Kolada's. Answers its id. */
const addEdition = (): Promise<number> =>
  write(async (tx) => {
    const { id } = await tx.source.create({
      data: { slug: 'kolada-prov', publisher: 'Kolada (RKA)', title: 'Prov', edition: 'hämtat', kind: 'statistics' },
    })
    return id
  })

/** Reads cells of Kolada's into a series as an import that is done. Answers the import's id. */
export async function readIn(
  viewer: SignedIn,
  chosen: Partial<KoladaChoices> & Pick<KoladaChoices, 'keyFigure' | 'from' | 'to' | 'parts'>,
  cells: readonly KoladaCell[],
  now: Date,
): Promise<number> {
  const choices = koladaChoices.parse({ ...chosen, fetchedAt: now.toISOString() })
  const { values, problems } = koladaProposal(choices, cells, await findAreaRegister(viewer))
  if (problems.length > 0) throw new Error(problems.map(({ why }) => why).join(' '))
  const sourceId = await addEdition()
  const title = `${choices.keyFigure.id} ${choices.keyFigure.title}`
  const made = await recordImport(viewer, { kind: 'kolada', title, sourceId, choices, values, reason: 'Prov' }, now)
  if (!made.ok) throw new Error(made.problems.map(({ why }) => why).join(' '))
  return made.id
}

/** An import from Kolada that is being prepared. Answers its id and version. */
export async function prepare(
  viewer: SignedIn,
  choices: KoladaChoices,
  now: Date,
): Promise<{ id: number; version: number }> {
  const { id, title } = choices.keyFigure
  const made = await createImport(viewer, { kind: 'kolada', title: `${id} ${title}`, choices }, now)
  if (made === null) throw new Error('It was not prepared.')
  const imported = await findImport(viewer, made.id)
  return { id: made.id, version: imported?.version ?? 0 }
}

/** Keeps an answer for an import, as the fetching does. */
export const keepFor = (
  viewer: SignedIn,
  { id, version }: { id: number; version: number },
  answer: { sha256: string; title: string },
  now: Date,
): ReturnType<typeof keepAnswer> =>
  keepAnswer(
    viewer,
    id,
    version,
    {
      file: { sha256: answer.sha256, name: 'kolada.json', mediaType: 'application/json', size: 10 },
      title: answer.title,
    },
    now,
  )
