import { calendarDate, formatClock } from '#app/domain/swedish.ts'
import { slugOf, uniqueSlug } from '#app/domain/slug.ts'
import type { Tx } from '#app/db/database.server.ts'

const publisher = 'Kolada (RKA)'

/** What the terms ask for, word for word. */
const terms =
  'Ange ”Källa: Kolada”. Det som räknas ut här, som medianer och skillnader, är inte Koladas: ange ”Egen bearbetning av data från Kolada”.'

/**
 * The source edition of an answer: one key figure as it was fetched at one time, with the file's checksum. An edition that
 * the same import made before, and that nothing rests on, becomes this one; the same answer is the same edition.
 */
export async function koladaEdition(
  tx: Tx,
  {
    keyFigure,
    earlier,
  }: { keyFigure: { id: string; title: string }; earlier: { importId: number; sourceId: number | null } },
  file: { id: number; sha256: string },
  now: Date,
): Promise<number> {
  const title = `${keyFigure.id} ${keyFigure.title}`.slice(0, 300)
  const same = await tx.source.findFirst({ where: { publisher, title, fileSha256: file.sha256 } })
  if (same !== null) return same.id
  const ownId = await unusedOwn(tx, earlier)
  const taken = await tx.source.findMany({ where: { publisher, title }, select: { id: true, edition: true } })
  const day = `hämtat ${calendarDate(now)}`
  const used = new Set(taken.filter(({ id }) => id !== ownId).map(({ edition }) => edition))
  const atTime = `${day} kl. ${formatClock(now)}`
  const edition = [day, atTime].find((one) => !used.has(one)) ?? `${atTime} (${used.size + 1})`
  const fields = {
    publisher,
    title,
    edition,
    kind: 'statistics',
    howCollected: 'Hämtat ur Koladas öppna databas, som RKA (Rådet för främjande av kommunala analyser) ger ut.',
    url: 'https://www.kolada.se/',
    fetchedOn: calendarDate(now),
    fileSha256: file.sha256,
    fileId: file.id,
    note: terms,
  }
  if (ownId !== undefined) {
    await tx.source.update({ where: { id: ownId }, data: { ...fields, version: { increment: 1 } } })
    return ownId
  }
  const slugs = await tx.source.findMany({ select: { slug: true } })
  const slug = uniqueSlug(slugOf(`kolada ${keyFigure.id} ${calendarDate(now)}`), new Set(slugs.map((one) => one.slug)))
  const { id } = await tx.source.create({ data: { slug, ...fields } })
  return id
}

/** The edition that the import has had so far, when it is Kolada's and only this import knows of it. */
async function unusedOwn(
  tx: Tx,
  { importId, sourceId }: { importId: number; sourceId: number | null },
): Promise<number | undefined> {
  if (sourceId === null) return undefined
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: { publisher: true, _count: { select: { citations: true } } },
  })
  const others = await tx.import.count({ where: { sourceId, NOT: { id: importId } } })
  return source?.publisher === publisher && source._count.citations === 0 && others === 0 ? sourceId : undefined
}
