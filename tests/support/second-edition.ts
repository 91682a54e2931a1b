import type Database from 'better-sqlite3'

/** The example's draft edition and the plan that it was made from. */
export const draft = 'handlingsplan-2027-2029-demoutkast'
export const inForce = 'handlingsplan-2020-2026'

/** Makes the draft of the example the edition in force, with a decision that is made up for the test. */
export function adoptDraft(database: Database.Database): void {
  database
    .prepare(
      `UPDATE Plan SET state = 'adopted', adoptedOn = '2026-11-20', caseNumber = '801-1234-2026',
       decidedBy = 'Styrgruppen', documentUrl = 'https://www.exempel.se/plan.pdf' WHERE slug = ?`,
    )
    .run(draft)
  database
    .prepare(
      `UPDATE Plan SET state = 'superseded', supersededById = (SELECT id FROM Plan WHERE slug = ?) WHERE slug = ?`,
    )
    .run(draft, inForce)
}

/** Takes the draft away with everything under it, as if it had never been made. */
export function removeDraft(database: Database.Database): void {
  const goals = `SELECT id FROM Goal WHERE planId = (SELECT id FROM Plan WHERE slug = '${draft}')`
  const commitments = `SELECT id FROM Commitment WHERE goalId IN (${goals})`
  database.pragma('foreign_keys = ON')
  database.exec(`DELETE FROM Commitment WHERE id IN (${commitments})`)
  database.exec(`DELETE FROM Goal WHERE id IN (${goals})`)
  database.exec(`DELETE FROM Plan WHERE slug = '${draft}'`)
  database.exec(`DELETE FROM Source WHERE slug = '${draft}'`)
}
