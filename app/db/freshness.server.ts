import Database from 'better-sqlite3'

/**
 * Tells whether what everybody may read can have changed, so that finished pages may be kept. A connection of its own
 * asks SQLite for `data_version`, which changes with every commit of any connection in any process
 * (https://www.sqlite.org/pragma.html#pragma_data_version); that takes a few microseconds.
 */

/** Tables that no public page shows anything of: their writes leave kept pages as fresh as they were. */
const neverPublic = new Set([
  'Session',
  'SingleUseLink',
  'HistoryEvent',
  'WorkingCopy',
  'ReportSubmission',
  'ReportComment',
  'RoundVisit',
  'RoundExtension',
  'RoundReminder',
  'ContactPerson',
  'AnswerLink',
  'AnswerLinkUse',
  'Notification',
  'OutgoingMessage',
  'MessageTemplate',
  'MailPreference',
  'CalendarFeed',
  'FollowUpSection',
  'FollowUpPresence',
  'FollowUpComment',
  'Import',
  'ImportMapping',
  'KoladaKpi',
  'KoladaTie',
  'SourceCase',
  'OrganisationAlias',
  'Survey',
  'SurveyQuestion',
  'SurveyInvitation',
  'SurveyAnswer',
  'Meeting',
  'AgendaPoint',
  'Decision',
  'DecisionOrganisation',
  'DecisionStep',
  'MeetingLink',
  'MeetingLinkUse',
  'SteeringBrief',
  'SteeringBriefFile',
])

let connection: Database.Database | undefined
let readVersion: (() => number) | undefined
let seen = 0
let generation = 0
/** The tables that the open transaction has written to; `unknown` for what could not be read out of its SQL. */
const written = new Set<string>()
/** Whether the open transaction has said that nothing of it is public, whatever tables it writes to. */
let isPrivate = false

/** Begins to watch the database file. */
export function watchFreshness(file: string): void {
  stopWatching()
  connection = new Database(file, { readonly: true })
  const statement = connection.prepare('PRAGMA data_version').pluck()
  readVersion = () => statement.get() as number
  seen = readVersion()
  generation += 1
}

/** Lets go of the file. */
export function stopWatching(): void {
  connection?.close()
  connection = undefined
  readVersion = undefined
}

/** A number that is another whenever something that everybody may read may have changed, by whichever process. */
export function publicGeneration(): number {
  if (readVersion === undefined) return generation
  const version = readVersion()
  if (version !== seen) {
    seen = version
    generation += 1
  }
  return generation
}

/** A transaction has begun. Looks first, so that what others have committed is not taken for its doing. */
export function beginWriting(): void {
  written.clear()
  isPrivate = false
  publicGeneration()
}

const changes = /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+([`"\w.]+)/gi

/** Notes the tables that a statement of the open transaction writes to. */
export function noteStatement(sql: string): void {
  if (/^\s*(select|begin|commit|rollback|savepoint|release)\b/i.test(sql)) return
  const tables = [...sql.matchAll(changes)].map((match) =>
    (match[1] ?? '').replaceAll(/[`"]/g, '').replace(/^main\./, ''),
  )
  if (tables.length === 0) written.add('unknown')
  for (const table of tables) written.add(table)
}

/**
 * Said inside a transaction that changes nothing that everybody may read, although it writes to tables that hold such
 * things: a draft that saves itself every few seconds must not make every public page anew.
 */
export function nothingPublic(): void {
  isPrivate = true
}

/** The transaction is committed. When it wrote to nothing that everybody may read, kept pages stay fresh. */
export function endWriting(): void {
  const keeps = isPrivate || [...written].every((table) => neverPublic.has(table))
  if (readVersion !== undefined && keeps) seen = readVersion()
  written.clear()
  isPrivate = false
}
