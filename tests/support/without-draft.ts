import { write } from '#app/db/database.server.ts'

/** Takes away the example's draft of a next edition, for tests that make a draft of their own. */
export const removeDraft = (): Promise<void> =>
  write(async (tx) => {
    const plan = { state: 'draft', isDemo: true }
    await tx.commitment.deleteMany({ where: { goal: { plan } } })
    await tx.goal.deleteMany({ where: { plan } })
    await tx.plan.deleteMany({ where: plan })
  })
