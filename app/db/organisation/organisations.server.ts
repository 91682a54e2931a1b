import type { SignedIn } from '#app/domain/access/roles.ts'
import type { NewOrganisationInput } from '#app/domain/organisation/input.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'
import { slugOf } from '#app/domain/slug.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { isTaken, read, write } from '#app/db/database.server.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { organisationFacts } from '#app/domain/organisation/organisation-changes.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

export interface ListedOrganisation {
  id: number
  slug: string
  name: string
  shortName: string
  kind: OrganisationKind
}

/** All organisations of the partnership, by name. */
export async function listOrganisations(_viewer: SignedIn): Promise<ListedOrganisation[]> {
  const rows = await read().organisation.findMany()
  return rows
    .map((row) => ({ ...row, kind: row.kind as OrganisationKind }))
    .sort((a, b) => compareSwedish(a.name, b.name))
}

/** Adds an organisation. Answers "name-taken" when one with the same address exists. */
export async function createOrganisation(
  viewer: SignedIn,
  input: NewOrganisationInput,
  now: Date,
): Promise<{ id: number } | 'name-taken'> {
  try {
    return await write(async (tx) => {
      const organisation = await tx.organisation.create({
        data: { ...input, shortName: input.shortName === '' ? input.name : input.shortName, slug: slugOf(input.name) },
      })
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'organisation.created',
        subject: { type: 'organisation', id: organisation.id },
        changes: factChanges(organisationFacts, null, organisation),
      })
      return { id: organisation.id }
    })
  } catch (error) {
    if (isTaken(error)) return 'name-taken'
    throw error
  }
}

/** The organisation with this address part. */
export async function findOrganisation(_viewer: SignedIn, slug: string): Promise<ListedOrganisation | null> {
  const row = await read().organisation.findUnique({ where: { slug } })
  return row === null ? null : { ...row, kind: row.kind as OrganisationKind }
}
