import type Database from 'better-sqlite3'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { reportContent, type ReportContent } from '#app/domain/follow-up/edition/content.ts'

/**
 * Adds a published edition of 2024 to the example: that of 2025 as it would have been a year earlier, when one commitment
 * had not come, one answer was another, and the last value of a series was not there.
 */
export function addEarlierFollowUp(database: Database.Database): void {
  const stored = database.prepare('SELECT * FROM "FollowUpEdition"').get() as Record<string, unknown> & {
    content: string
  }
  const text = canonical(aYearEarlier(reportContent.parse(JSON.parse(stored.content))))
  const sha256 = checksum(text)
  const round = database
    .prepare(
      `INSERT INTO "ReportingRound" ("slug", "year", "planId", "title", "phase", "opensOn", "dueOn", "isDemo", "lateAnswers", "introduction", "version")
       SELECT '2024', 2024, "planId", 'Uppföljning 2024', 'frozen', '2024-10-01', '2024-11-30', 1, "lateAnswers", "introduction", 1
       FROM "ReportingRound" WHERE "slug" = '2025'`,
    )
    .run()
  const followUp = database
    .prepare(`INSERT INTO "AnnualFollowUp" ("roundId", "phase", "isDemo", "createdAt") VALUES (?, 'published', 1, ?)`)
    .run(round.lastInsertRowid, stored['frozenAt'])
  const { id: _id, ...columns } = stored
  const row = { ...columns, followUpId: followUp.lastInsertRowid, content: text, sha256, proposedSha256: sha256 }
  const names = Object.keys(row)
  database
    .prepare(
      `INSERT INTO "FollowUpEdition" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
    )
    .run(...Object.values(row))
}

function aYearEarlier(content: ReportContent): ReportContent {
  const { data, document } = content
  const last = data.commitments.at(-1)?.slug
  return {
    ...content,
    year: 2024,
    document: { ...document, title: 'Årsuppföljning 2024' },
    data: {
      ...data,
      commitments: data.commitments.filter(({ slug }) => slug !== last),
      reports: data.reports
        .filter(({ commitment }) => commitment !== last)
        .map((one, index) =>
          index === 0
            ? {
                ...one,
                status: { degree: 'started', degreeLabel: 'Påbörjat', course: 'off-track', courseLabel: 'Avviker' },
              }
            : one,
        ),
      indicators: data.indicators.map((indicator) => ({
        ...indicator,
        series: indicator.series.map((series) => ({
          ...series,
          values: series.values.filter(({ year }) => year !== 2022),
        })),
      })),
    },
  }
}
