import { planPeriod } from '#app/domain/plan/plan.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { unusedSource } from '#app/db/source/unused-source.server.ts'

type EditionFacts = Prisma.PlanGetPayload<{
  select: { slug: true; title: true; periodFrom: true; periodTo: true }
}>

/** The address part of the source that stands for the plan's own document. */
export const editionSourceSlug = (planSlug: string): string => `plan-${planSlug}`

const printed = (plan: EditionFacts) => ({ title: plan.title, edition: planPeriod(plan) })

/** The id of the source that stands for the plan's own document; it is made when it is missing. */
export async function editionSource(tx: Tx, plan: EditionFacts): Promise<number> {
  const slug = editionSourceSlug(plan.slug)
  const existing = await tx.source.findUnique({ where: { slug }, select: { id: true } })
  if (existing !== null) return existing.id
  const site = await tx.installation.findUnique({ where: { id: 1 }, select: { partnershipName: true } })
  const made = await tx.source.create({
    data: { slug, kind: 'plan-document', publisher: site?.partnershipName ?? 'Samverkan', ...printed(plan) },
  })
  return made.id
}

/**
 * Lets the source carry the plan's title and period as they are now. An edition that somebody has stated for the document
 * stays as it is.
 */
export async function renameEditionSource(tx: Tx, plan: EditionFacts, before: EditionFacts): Promise<void> {
  const id = await editionSource(tx, plan)
  const { title, edition } = printed(plan)
  await tx.source.update({ where: { id }, data: { title, version: { increment: 1 } } })
  await tx.source.updateMany({ where: { id, edition: printed(before).edition }, data: { edition } })
}

/** Removes the source with its plan, unless something else has come to refer to it. */
export async function deleteEditionSource(tx: Tx, planSlug: string): Promise<void> {
  await tx.source.deleteMany({ where: { slug: editionSourceSlug(planSlug), ...unusedSource, fileId: null } })
}
