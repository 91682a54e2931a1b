import type { Viewer } from '#app/domain/access/roles.ts'
import type { Grant } from '#app/domain/grant/grant.ts'
import type { KnownRecipients } from '#app/domain/grant/recipient.ts'
import type { GrantWay } from '#app/domain/grant/way.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'

/** What `describeGrant` reads. */
export const grantInclude = {
  organisation: { select: { slug: true, name: true } },
  area: { select: { code: true, name: true } },
  source: { select: { id: true, slug: true, publisher: true, title: true, edition: true, url: true } },
} as const satisfies Prisma.GrantInclude

type GrantRow = Prisma.GrantGetPayload<{ include: typeof grantInclude }>

/** A stored row as the domain knows it. */
export const describeGrant = (row: GrantRow): Grant => ({
  id: row.id,
  year: row.year,
  way: row.way as GrantWay,
  recipient: row.recipient,
  organisation: row.organisation,
  area: row.area,
  purpose: row.purpose,
  granted: row.granted,
  used: row.used,
  source: { id: row.source.id, slug: row.source.slug, name: sourceName(row.source), url: row.source.url },
  locator: row.locator,
  note: row.note,
  version: row.version,
  isDemo: row.isDemo,
})

/** All grants, newest year first and recipients in order. They are the same for everybody. */
export async function listGrants(_viewer: Viewer): Promise<Grant[]> {
  const rows = await read().grant.findMany({ include: grantInclude })
  return rows
    .map(describeGrant)
    .sort((a, b) => b.year - a.year || compareSwedish(a.recipient, b.recipient) || compareSwedish(a.purpose, b.purpose))
}

/** One grant, or null. */
export async function findGrant(_viewer: Viewer, id: number): Promise<Grant | null> {
  const row = await read().grant.findUnique({ where: { id }, include: grantInclude })
  return row === null ? null : describeGrant(row)
}

/** Whom a recipient's name may mean. */
export async function findKnownRecipients(viewer: Viewer): Promise<KnownRecipients> {
  const [organisations, register] = await Promise.all([
    read().organisation.findMany({ select: { id: true, name: true, shortName: true } }),
    findAreaRegister(viewer),
  ])
  return { organisations, register }
}

/** The addresses of indicators about development funds, by name. */
export async function listGrantIndicators(_viewer: Viewer): Promise<string[]> {
  const rows = await read().indicator.findMany({
    where: { shortName: { contains: 'utvecklingsmedel' } },
    select: { slug: true, shortName: true },
  })
  return rows.sort((a, b) => compareSwedish(b.shortName, a.shortName)).map(({ slug }) => slug)
}
