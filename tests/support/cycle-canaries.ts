import type Database from 'better-sqlite3'
import { addUser, stored } from './server.ts'

/** Who asks in these tests. `police` belongs to another organisation than `region`. */
export type Asker = 'public' | 'region' | 'police' | 'coordinator' | 'steering' | 'admin'

/** Texts of the reporting cycle that are not public, and who may come upon each. Nobody else may ever receive it. */
export const canaries = {
  'kanarie-utkast': ['region'],
  'kanarie-utkast-bidrag': ['region'],
  'kanarie-delstegsskal': ['region'],
  'kanarie-egen-kopia': ['region'],
  'kanarie-kollegas-kopia': [],
  'kanarie-aterlamnad': ['coordinator'],
  'kanarie-returskal': ['coordinator'],
  'kanarie-gammalt-returskal': ['coordinator'],
  'kanarie-inskickad': ['coordinator', 'steering'],
  'kanarie-kanalnot': ['region', 'coordinator'],
  'kanarie-intern': ['coordinator'],
  'kanarie-samtal': ['coordinator'],
  'kanarie-bedomning': ['coordinator', 'steering'],
  'kanarie-bedomare': [],
  'kanarie-undantag': ['coordinator'],
  'kanarie-forlangning': ['police', 'coordinator'],
  'kanarie-aterkallad': ['coordinator'],
  'kanarie-lanknamn': ['coordinator'],
  'kanarie-lankadress': ['coordinator'],
  'kanarie-kontaktnamn': ['police', 'coordinator'],
  'kanarie-kontaktadress': ['police', 'coordinator'],
  '070-555 07 77': ['police', 'coordinator'],
  'kanarie-kollega': ['region', 'coordinator', 'admin'],
  'kanarie-insandare': ['region', 'coordinator', 'steering', 'admin'],
  'kanarie-brevtext': ['coordinator', 'admin'],
  'kanarie-amne': ['coordinator', 'admin'],
  'kanarie-mottagare': ['coordinator', 'admin'],
  'kanarie-inledning': ['region', 'police', 'coordinator', 'steering'],
  'kanarie-hjalptext': ['region', 'police', 'coordinator'],
} as const satisfies Record<string, readonly Asker[]>

const draftOf = (done: string) =>
  JSON.stringify({
    version: '0',
    degree: 'started',
    course: 'on-track',
    reason: '',
    done,
    obstacles: '',
    nextStep: '',
    contributions: [],
    ownValues: [],
    milestones: [],
  })

/** Writes every canary into the example's database, where people would have written it. */
export function addCanaries(database: Database.Database): void {
  const at = stored(new Date('2026-11-20T09:00:00Z'))
  addUser(database, { id: 'kanarie-kollega', role: 'partner', organisationId: 2 })
  addUser(database, { id: 'prov-polis', role: 'partner', organisationId: 5, name: 'Prov Polis' })
  const copy = database.prepare(
    `INSERT INTO WorkingCopy (roundId, commitmentId, organisationId, author, authorName, baseVersion, content, savedAt)
     VALUES (2, 6, 2, ?, 'Någon', 1, ?, ?)`,
  )
  copy.run('user:demo-partner', draftOf('kanarie-egen-kopia'), at)
  copy.run('user:kanarie-kollega', draftOf('kanarie-kollegas-kopia'), at)
  database.exec(`
    UPDATE StatusReport SET done = 'kanarie-utkast', obstacles = 'kanarie-utkast', reason = 'kanarie-utkast' WHERE id = 15;
    INSERT INTO StatusReportContribution (statusReportId, indicatorId, text) VALUES (15, 4, 'kanarie-utkast-bidrag');
    INSERT INTO Milestone (id, commitmentId, position, title, dueOn) VALUES (800, 6, 50, 'Ett delsteg', '2026-06-30');
    INSERT INTO StatusReportMilestone (statusReportId, milestoneId, newDueOn, reason) VALUES (15, 800, '2027-03-01', 'kanarie-delstegsskal');
    UPDATE StatusReport SET done = 'kanarie-aterlamnad' WHERE id = 14;
    UPDATE HistoryEvent SET message = 'kanarie-returskal' WHERE kind = 'status-report.returned' AND subjectId = '14';
    UPDATE HistoryEvent SET message = 'kanarie-gammalt-returskal' WHERE kind = 'status-report.returned' AND subjectId = '9';
    UPDATE StatusReport SET done = 'kanarie-inskickad', channel = 'phone', channelNote = 'kanarie-kanalnot' WHERE id = 12;
    UPDATE StatusReport SET submittedName = 'kanarie-insandare', channelNote = 'kanarie-kanalnot' WHERE id IN (5, 6);
    UPDATE HistoryEvent SET actorName = 'kanarie-insandare' WHERE subjectType = 'status-report' AND subjectId IN ('5', '6') AND kind = 'status-report.submitted';
    UPDATE ReportSubmission SET byName = 'kanarie-insandare' WHERE statusReportId IN (5, 6);
    INSERT INTO ReportComment (statusReportId, at, authorId, authorName, audience, text) VALUES
      (12, '${at}', 'demo-samordnare', 'Demo Samordnare', 'coordination', 'kanarie-intern'),
      (12, '${at}', 'demo-samordnare', 'Demo Samordnare', 'shared', 'kanarie-samtal'),
      (5, '${at}', 'demo-samordnare', 'Demo Samordnare', 'coordination', 'kanarie-intern');
    INSERT INTO Assessment (statusReportId, degree, course, reason, at, byName) VALUES (12, 'started', 'off-track', 'kanarie-bedomning', '${at}', 'kanarie-bedomare');
    INSERT INTO RoundExemption (roundId, organisationId, commitmentId, reason, at, byName) VALUES (2, 4, NULL, 'kanarie-undantag', '${at}', 'Demo Samordnare');
    INSERT INTO RoundExtension (roundId, organisationId, until, reason, at, byName) VALUES (2, 5, '2027-02-28', 'kanarie-forlangning', '${at}', 'Demo Samordnare');
    INSERT INTO ContactPerson (id, organisationId, kind, name, email, phone, fromOn, createdAt) VALUES (800, 5, 'deputy', 'kanarie-kontaktnamn', 'kanarie-kontaktadress@exempel.se', '070-555 07 77', '2024-01-01', '${at}');
    INSERT INTO AnswerLink (id, tokenHash, roundId, organisationId, name, email, createdAt, createdName, revokedAt, revokedName, revokedReason)
      VALUES (800, 'x800', 2, 8, 'kanarie-lanknamn', 'kanarie-lankadress@exempel.se', '${at}', 'Demo Samordnare', '${at}', 'Demo Samordnare', 'kanarie-aterkallad');
    INSERT INTO OutgoingMessage (id, messageId, toName, toEmail, subject, text, state, createdAt, nextAttemptAt)
      VALUES (800, '<kanarie@exempel.se>', 'Någon', 'kanarie-mottagare@exempel.se', 'kanarie-amne', 'kanarie-brevtext', 'cancelled', '${at}', '${at}');
    UPDATE ReportingRound SET introduction = 'kanarie-inledning' WHERE id = 2;
    INSERT INTO RoundQuestion (roundId, field, isAsked, isRequired, helpText) VALUES (2, 'done', 1, 1, 'kanarie-hjalptext')
      ON CONFLICT (roundId, field) DO UPDATE SET helpText = 'kanarie-hjalptext';`)
}
