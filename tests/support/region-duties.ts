import type Database from 'better-sqlite3'
import { stored } from './server.ts'

/** Region Stockholm in the example, and the commitments that it is given besides its own. */
export const region = { id: 2, slug: 'region-stockholm', name: 'Region Stockholm' }
export const duties = [1, 2, 3, 4, 7] as const

/** What the region answered about each of them in 2025. */
export const answerOf = (commitmentId: number): string => `Arbetet pågår som förra året, åtagande ${commitmentId}.`

/**
 * Gives Region Stockholm five more commitments of the example's plan, each answered and accepted in 2025. With the one
 * that it has already, six can be confirmed as unchanged in the open round of 2026.
 */
export function addDuties(database: Database.Database): void {
  const at = stored(new Date('2025-11-20T09:00:00Z'))
  for (const commitmentId of duties) {
    database
      .prepare(
        `INSERT INTO CommitmentOrganisation (commitmentId, organisationId, role) VALUES (?, ?, 'assigned-reporter')`,
      )
      .run(commitmentId, region.id)
    database
      .prepare(
        `INSERT INTO StatusReport (roundId, commitmentId, organisationId, state, degree, course, done, nextStep, submittedAt, submittedName, firstSubmittedAt, dueOnThen, acceptedAt, createdAt, updatedAt)
         VALUES (1, ?, ?, 'accepted', 'ongoing', 'on-track', ?, 'Vi fortsätter.', ?, 'Demo Partner', ?, '2025-11-30', ?, ?, ?)`,
      )
      .run(commitmentId, region.id, answerOf(commitmentId), at, at, at, at, at)
  }
}
