import type Database from 'better-sqlite3'
import { addSession, addUser } from './server.ts'

/** A partnership made for a test: an adopted plan, and organisations that are all tied to all its commitments. */
export interface GeneratedPartnership {
  planId: number
  planSlug: string
  commitments: { id: number; slug: string }[]
  /** Each with somebody who signs in for it; `session` is that person's cookie. */
  organisations: { id: number; slug: string; name: string; session: string; email: string }[]
}

/**
 * Writes the partnership straight into the database, beside what is there: eight goals with the commitments shared
 * among them, a user for every organisation, no round.
 */
export function addPartnership(
  database: Database.Database,
  size: { organisations: number; commitments: number },
): GeneratedPartnership {
  const planId = 700
  const planSlug = 'genererad-plan'
  const goals = 8
  const { sourceId } = database.prepare('SELECT id AS sourceId FROM Source LIMIT 1').get() as { sourceId: number }
  const made: GeneratedPartnership = { planId, planSlug, commitments: [], organisations: [] }
  database.transaction(() => {
    database
      .prepare(
        "INSERT INTO Plan (id, slug, title, kind, periodFrom, periodTo, state) VALUES (?, ?, 'Genererad plan', 'action-plan', 2027, 2030, 'adopted')",
      )
      .run(planId, planSlug)
    const addGoal = database.prepare(
      "INSERT INTO Goal (id, planId, kind, number, title, shortTitle, sourceId, locator) VALUES (?, ?, 'goal', ?, ?, ?, ?, 's. 1')",
    )
    for (let goal = 1; goal <= goals; goal += 1) {
      addGoal.run(700 + goal, planId, goal, `Genererat mål ${goal}`, `Mål ${goal}`, sourceId)
    }
    const addCommitment = database.prepare(
      "INSERT INTO Commitment (id, slug, goalId, position, text, label, sourceId, locator) VALUES (?, ?, ?, ?, ?, ?, ?, 's. 1')",
    )
    for (let number = 1; number <= size.commitments; number += 1) {
      const commitment = { id: 700 + number, slug: `genererat-${number}` }
      addCommitment.run(
        commitment.id,
        commitment.slug,
        700 + 1 + ((number - 1) % goals),
        number,
        `Vi ska göra del ${number}.`,
        `Del ${number}`,
        sourceId,
      )
      made.commitments.push(commitment)
    }
    const addOrganisation = database.prepare(
      "INSERT INTO Organisation (id, slug, name, shortName, kind) VALUES (?, ?, ?, ?, 'municipality')",
    )
    const tie = database.prepare(
      "INSERT INTO CommitmentOrganisation (commitmentId, organisationId, role) VALUES (?, ?, 'lead')",
    )
    for (let number = 1; number <= size.organisations; number += 1) {
      const id = 700 + number
      const slug = `kommun-${number}`
      const name = `Kommun ${number}`
      addOrganisation.run(id, slug, name, `K${number}`)
      addUser(database, { id: `anv-${number}`, role: 'partner', organisationId: id, name: `Kontakt ${number}` })
      const { email } = database.prepare('SELECT email FROM User WHERE id = ?').get(`anv-${number}`) as {
        email: string
      }
      for (const commitment of made.commitments) tie.run(commitment.id, id)
      made.organisations.push({ id, slug, name, session: addSession(database, `anv-${number}`), email })
    }
  })()
  return made
}
