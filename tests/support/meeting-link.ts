import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { stored } from './server.ts'

/** A meeting long from now, and a personal link to it with this token, written straight into the database. */
export function addMeetingLink(
  database: Database.Database,
  { meeting, link, token }: { meeting: number; link: number; token: string },
): void {
  const at = stored(new Date())
  database
    .prepare(
      `INSERT INTO Meeting (id, heldOn, title, state, createdAt, createdName)
       VALUES (?, '2099-01-15', 'Styrgruppens sammanträde', 'planned', ?, 'Prov')`,
    )
    .run(meeting, at)
  database
    .prepare(
      `INSERT INTO MeetingLink (id, tokenHash, meetingId, name, email, createdAt, createdName)
       VALUES (?, ?, ?, 'Anna Andersson', 'anna@kommunen.se', ?, 'Prov')`,
    )
    .run(link, createHash('sha256').update(token).digest('hex'), meeting, at)
}
