import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeDatabase, openDatabase, write } from '#app/db/database.server.ts'
import { openSecret } from '#app/db/user/answer-token.server.ts'
import { acceptReports } from '#app/db/round/bulk-acceptance.server.ts'
import { findBoard } from '#app/db/round/board.server.ts'
import { confirmUnchanged, submitDrafts } from '#app/db/round/handing-in-several.server.ts'
import { listLastAnswers } from '#app/db/round/last-answers.server.ts'
import { submitOnBehalf } from '#app/db/round/on-behalf.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import { countStates, stateCodes } from '#app/domain/reporting-round/board.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { copyOf } from '#tests/support/database.ts'
import { createCast, moveRound, now, type Cast } from './cast.ts'

/** What the test knows by itself: the day, and everything that was ever handed in. */
interface Known {
  now: Date
  /** By report and number: the content as it was when it came. */
  handedIn: Map<string, string>
}

/** The system that the commands are run on. */
interface Real {
  cast: Cast
  file: string
}

const day = 24 * 60 * 60 * 1000
const slug = '2026'
const input: StatusReportDraft = {
  version: '0',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Gjort.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

const asked = [
  { who: 'partner', commitment: 'rutin' },
  { who: 'partner', commitment: 'termer' },
  { who: 'otherPartner', commitment: 'rutin' },
  { who: 'otherPartner', commitment: 'utbildning' },
] as const

function query<Row>(file: string, sql: string, ...values: unknown[]): Row[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare(sql).all(...values) as Row[]
  } finally {
    database.close()
  }
}

interface StoredReport {
  id: number
  version: number
  state: string
}
const storedReports = (real: Real): StoredReport[] =>
  query(real.file, 'SELECT id, version, state FROM StatusReport WHERE roundId = ? ORDER BY id', real.cast.round.open)

/** What the board must say, counted in SQL without any of the board's own code. */
function countedInSql({ cast, file }: Real, today: string) {
  const rows = query<{ state: string; late: number; overdue: number; n: number }>(
    file,
    `WITH owed AS (
       SELECT tie.organisationId, tie.commitmentId
       FROM CommitmentOrganisation tie
       JOIN Commitment c ON c.id = tie.commitmentId JOIN Goal g ON g.id = c.goalId
       JOIN ReportingRound round ON round.planId = g.planId AND round.id = $round
       WHERE NOT EXISTS (
         SELECT 1 FROM RoundExemption e WHERE e.roundId = $round
         AND (e.organisationId IS NULL OR e.organisationId = tie.organisationId)
         AND (e.commitmentId IS NULL OR e.commitmentId = tie.commitmentId)
       )
     )
     SELECT coalesce(report.state, 'none') AS state,
       report.firstSubmittedAt IS NOT NULL AND substr(report.firstSubmittedAt, 1, 10) > report.dueOnThen AS late,
       coalesce(report.state, 'none') IN ('none', 'draft', 'returned') AND round.phase IN ('open', 'review')
         AND $today > coalesce(
           (SELECT x.until FROM RoundExtension x
            WHERE x.roundId = round.id AND x.organisationId = owed.organisationId ORDER BY x.id DESC LIMIT 1),
           round.dueOn) AS overdue,
       1 AS n
     FROM owed JOIN ReportingRound round ON round.id = $round
     LEFT JOIN StatusReport report ON report.roundId = round.id
       AND report.organisationId = owed.organisationId AND report.commitmentId = owed.commitmentId`,
    { round: cast.round.open, today },
  )
  return {
    owed: rows.length,
    late: rows.filter((row) => row.late === 1).length,
    overdue: rows.filter((row) => row.overdue === 1).length,
    byState: Object.fromEntries(stateCodes.map((state) => [state, rows.filter((row) => row.state === state).length])),
  }
}

/** What holds after every command. */
async function check(known: Known, real: Real): Promise<void> {
  const round = await findRound(real.cast.coordinator, slug)
  if (round === null) throw new Error('No round.')
  const counts = countStates((await findBoard(real.cast.coordinator, round, known.now)).reports)
  const { owed, byState, late, overdue, reported } = counts
  expect({ owed, byState, late, overdue }).toEqual(countedInSql(real, calendarDate(known.now)))
  expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(owed)
  expect(reported).toBe(byState.submitted + byState.accepted)
  expect(overdue).toBeLessThanOrEqual(owed - reported)
  const submissions = query<{ report: number; number: number; content: string }>(
    real.file,
    'SELECT statusReportId AS report, number, content FROM ReportSubmission',
  )
  const stored = new Map(submissions.map(({ report, number, content }) => [`${report}/${number}`, content]))
  for (const [key, content] of known.handedIn) expect(stored.get(key)).toBe(content)
  known.handedIn = stored
  const withSubmission = new Set(submissions.map(({ report }) => report))
  for (const { id, state } of storedReports(real)) {
    if (state !== 'draft') expect(withSubmission).toContain(id)
  }
}

/** A step of the sequence: what it does, and how it is told when a sequence fails. */
class Step implements fc.AsyncCommand<Known, Real> {
  constructor(
    private readonly name: string,
    private readonly work: (known: Known, real: Real) => Promise<unknown>,
  ) {}
  check = (): boolean => true
  async run(known: Known, real: Real): Promise<void> {
    await this.work(known, real)
    await check(known, real)
  }
  toString = (): string => this.name
}

const step = (name: string, work: (known: Known, real: Real) => Promise<unknown>): Step => new Step(name, work)
const place = fc.constantFrom(...asked)

/** Everybody was asked in the finished round too, and what they answered was accepted. */
const answerLastTime = (cast: Cast): Promise<unknown> =>
  write(async (tx) => {
    for (const { who, commitment } of asked) {
      const { id } = await tx.commitment.findUniqueOrThrow({ where: { slug: commitment }, select: { id: true } })
      await tx.statusReport.create({
        data: {
          roundId: cast.round.frozen,
          commitmentId: id,
          organisationId: cast[who].organisation?.id ?? 0,
          state: 'accepted',
          degree: 'ongoing',
          course: 'on-track',
          done: 'Som förr.',
          updatedAt: now,
          acceptedAt: now,
        },
      })
    }
  })

const save = (action: 'save-draft' | 'submit') =>
  place.map(({ who, commitment }) =>
    step(`${action} ${who} ${commitment}`, async (known, { cast }) => {
      const form = await findReportForm(cast[who], slug, commitment, known.now)
      if (form === null) return
      const typed = { ...input, version: String(form.report?.version ?? 0), done: known.now.toISOString() }
      await saveReport(cast[who], form, action, typed, known.now)
    }),
  )

/** How many answers were confirmed as unchanged, in all sequences: a step that is always refused would try nothing. */
let confirmed = 0

const unchanged = place.map(({ who, commitment }) =>
  step(`unchanged ${who} ${commitment}`, async (known, { cast }) => {
    const form = await findReportForm(cast[who], slug, commitment, known.now)
    if (form === null) return
    const last = (await listLastAnswers(cast[who], [form.commitment.id], form.round.year)).get(form.commitment.id)
    const row = { commitment, version: form.report?.version ?? 0, from: last?.id ?? 0, chosen: true }
    const [outcome] = await confirmUnchanged(cast[who], slug, [row], known.now)
    const after = await findReportForm(cast[who], slug, commitment, known.now)
    if (outcome?.refusal === null) {
      confirmed += 1
      expect(after?.report).toMatchObject({ state: 'submitted', done: 'Som förr.' })
    } else expect(after?.report?.version).toBe(form.report?.version)
  }),
)

const handInDrafts = fc.constantFrom('partner' as const, 'otherPartner' as const).map((who) =>
  step(`hand in the drafts of ${who}`, async (known, { cast }) => {
    const rows = []
    for (const place of asked.filter((one) => one.who === who)) {
      const form = await findReportForm(cast[who], slug, place.commitment, known.now)
      rows.push({ commitment: place.commitment, version: form?.report?.version ?? 0, from: 0, chosen: true })
    }
    const outcomes = await submitDrafts(cast[who], slug, rows, known.now)
    expect(outcomes.length).toBeLessThanOrEqual(rows.length)
  }),
)

const onBehalf = fc.tuple(place, fc.boolean()).map(([{ who, commitment }, agreed]) =>
  step(`on behalf of ${who} ${commitment}, agreed ${String(agreed)}`, async (known, real) => {
    const { cast } = real
    const form = await findReportForm(cast.coordinator, slug, commitment, known.now, cast[who].organisation?.id)
    if (form === null) return
    const [existing] = query<{ version: number }>(
      real.file,
      'SELECT version FROM StatusReport WHERE roundId = ? AND commitmentId = ? AND organisationId = ?',
      form.round.id,
      form.commitment.id,
      form.organisationId,
    )
    const typed = { ...input, version: String(existing?.version ?? 0), done: 'På telefon.' }
    await submitOnBehalf(cast.coordinator, form, typed, { channel: 'phone', note: 'Ringde.' }, agreed, known.now)
  }),
)

const review = fc.tuple(fc.nat(3), fc.boolean(), fc.boolean()).map(([index, accepts, isStale]) =>
  step(`${accepts ? 'accept' : 'return'} report ${index}${isStale ? ', stale' : ''}`, async (known, real) => {
    const report = storedReports(real)[index]
    if (report === undefined) return
    const version = report.version - (isStale ? 1 : 0)
    await (accepts
      ? acceptReport(real.cast.coordinator, report.id, version, known.now)
      : returnReport(real.cast.coordinator, report.id, version, 'Skriv mer.', known.now))
  }),
)

const acceptAll = fc.nat(3).map((stale) =>
  step(`accept all, report ${stale} stale`, async (known, real) => {
    const before = storedReports(real)
    const ticked = before.map(({ id, version }, index) => ({ id, version: index === stale ? version - 1 : version }))
    const { accepted, refused } = await acceptReports(real.cast.coordinator, real.cast.round.open, ticked, known.now)
    expect(new Set([...accepted, ...refused.map(({ id }) => id)])).toEqual(new Set(before.map(({ id }) => id)))
    const after = new Map(storedReports(real).map((report) => [report.id, report]))
    for (const { id } of refused) expect(after.get(id)).toEqual(before.find((report) => report.id === id))
    for (const id of accepted) expect(after.get(id)?.state).toBe('accepted')
  }),
)

const extend = fc.tuple(fc.constantFrom('region', 'police'), fc.integer({ min: -5, max: 40 })).map(([who, days]) =>
  step(`extend ${who} by ${days} days`, (known, { cast }) =>
    write((tx) =>
      tx.roundExtension.create({
        data: {
          roundId: cast.round.open,
          organisationId: cast[who as 'region' | 'police'].id,
          until: calendarDate(new Date(known.now.getTime() + days * day)),
          reason: 'Sjukdom',
          at: known.now,
          byName: 'Demo samordnare',
        },
      }),
    ),
  ),
)

const exempt = fc
  .tuple(fc.constantFrom('region', 'police', null), fc.constantFrom('routine', 'training', null))
  .filter(([who, what]) => who !== null || what !== null)
  .map(([who, what]) =>
    step(`exempt ${who} ${what}`, (known, { cast }) =>
      write((tx) =>
        tx.roundExemption.create({
          data: {
            roundId: cast.round.open,
            organisationId: who === null ? null : cast[who as 'region' | 'police'].id,
            commitmentId: what === null ? null : cast.commitment[what as 'routine' | 'training'],
            reason: 'Omorganisation',
            at: known.now,
            byName: 'Demo samordnare',
          },
        }),
      ),
    ),
  )

const restore = fc.constant(
  step('restore all', (_known, { cast }) =>
    write((tx) => tx.roundExemption.deleteMany({ where: { roundId: cast.round.open } })),
  ),
)

const phase = fc
  .constantFrom<RoundPhase>('open', 'open', 'review', 'frozen', 'planned')
  .map((to) => step(`phase ${to}`, (_known, { cast }) => moveRound(cast.round.open, to)))

const pass = fc.integer({ min: 1, max: 9 }).map((days) =>
  step(`${days} days pass`, (known) => {
    known.now = new Date(known.now.getTime() + days * day)
    return Promise.resolve()
  }),
)

it(
  'any sequence of transitions leaves the board’s counts equal to the database’s, adding up, and nothing handed in lost',
  { timeout: 120_000 },
  async () => {
    const commands = fc.commands(
      [
        save('save-draft'),
        save('submit'),
        save('submit'),
        unchanged,
        handInDrafts,
        onBehalf,
        review,
        review,
        acceptAll,
        extend,
        exempt,
        restore,
        phase,
        pass,
      ],
      { maxCommands: 30, size: 'max' },
    )
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const { folder, file } = copyOf('empty')
        await openDatabase(file)
        openSecret(`${folder}/hemlighet`)
        try {
          const cast = await createCast()
          await answerLastTime(cast)
          const real: Real = { cast, file }
          const model: Known = { now, handedIn: new Map() }
          await fc.asyncModelRun(() => ({ model, real }), steps)
        } finally {
          await closeDatabase()
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 15 },
    )
    expect(confirmed).toBeGreaterThan(0)
  },
)
