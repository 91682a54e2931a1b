import type Database from 'better-sqlite3'
import { stored } from './server.ts'

/** A text about Mål 7 with a number of every kind: right, wrong, across the break, and of other indicators. */
export const textWithNumbers = `Från 2019 till 2022 har andelen kommuner som använder systematisk uppföljning fördubblats (16 procent 2019, 31 procent 2021, 36 procent 2022).

Andelen ökade från 36 procent 2022 till 62 procent 2023. År 2022 var andelen 38 procent.

Polisen tog emot 1 240 anmälningar. I hela riket är det färre än var tionde kommun, 8 procent.`

/** Writes a text in a section of the follow-up of a year, straight into the database. */
export function writeSection(database: Database.Database, year: number, key: string, text: string): void {
  const at = stored(new Date('2026-11-01T09:00:00Z'))
  database
    .prepare(
      `INSERT INTO AnnualFollowUp (roundId, phase, createdAt) SELECT id, 'draft', ? FROM ReportingRound WHERE year = ?
       ON CONFLICT (roundId) DO UPDATE SET phase = 'draft'`,
    )
    .run(at, year)
  database
    .prepare(
      `INSERT INTO FollowUpSection (followUpId, key, text, changedAt, changedName)
       SELECT f.id, ?, ?, ?, 'Demo samordnare' FROM AnnualFollowUp f JOIN ReportingRound r ON r.id = f.roundId WHERE r.year = ?
       ON CONFLICT (followUpId, key) DO UPDATE SET text = excluded.text, bindings = '[]', version = version + 1`,
    )
    .run(key, text, at, year)
}
