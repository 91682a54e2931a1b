import { authorOf } from '#app/domain/access/author.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { statusReportDraft, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import type { SavedForm } from './report-saving.server.ts'

/** What somebody has written in a report of which a colleague has saved another version. */
export interface WorkingCopy {
  values: StatusReportDraft
  savedAt: Date
}

/** Which copy: one for each report and writer. */
export const copyKey = (reporter: Reporter, form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>) => ({
  roundId: form.round.id,
  commitmentId: form.commitment.id,
  organisationId: form.organisationId,
  author: authorOf(reporter),
})

/** The reporter's own copy of the report, or null when there is nothing to bring together. */
export async function findWorkingCopy(
  reporter: Reporter,
  form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>,
  _now: Date,
): Promise<WorkingCopy | null> {
  const row = await read().workingCopy.findUnique({
    where: { roundId_commitmentId_organisationId_author: copyKey(reporter, form) },
  })
  return row === null ? null : { values: statusReportDraft.parse(JSON.parse(row.content)), savedAt: row.savedAt }
}

/** Keeps what the reporter has written beside the report, in place of what they kept before. */
export async function keepCopyIn(
  tx: Tx,
  reporter: Reporter,
  form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>,
  values: StatusReportDraft,
  now: Date,
): Promise<void> {
  const key = copyKey(reporter, form)
  const kept = {
    authorName: reporter.name,
    baseVersion: Number(values.version),
    content: JSON.stringify(values),
    savedAt: now,
  }
  await tx.workingCopy.upsert({
    where: { roundId_commitmentId_organisationId_author: key },
    create: { ...key, ...kept },
    update: kept,
  })
}

/** Keeps what was refused because a colleague had saved in the meantime. */
export const keepCopy = (
  reporter: Reporter,
  form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>,
  values: StatusReportDraft,
  now: Date,
): Promise<void> => write((tx) => keepCopyIn(tx, reporter, form, values, now))

/** Takes away the reporter's copy, whose text is in the report now. */
export async function removeCopyIn(
  tx: Tx,
  reporter: Reporter,
  form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>,
): Promise<void> {
  await tx.workingCopy.deleteMany({ where: copyKey(reporter, form) })
}

/** Takes away the reporter's copy, when they have chosen what shall hold on a page that showed both. */
export const removeCopy = (
  reporter: Reporter,
  form: Pick<SavedForm, 'round' | 'commitment' | 'organisationId'>,
): Promise<void> => write((tx) => removeCopyIn(tx, reporter, form))

/** Gives a writer the copies that they kept under other names, the newest where there are several of one report. */
export async function moveCopiesIn(
  tx: Tx,
  part: { roundId: number; organisationId: number },
  from: readonly string[],
  to: string,
): Promise<void> {
  const copies = await tx.workingCopy.findMany({
    where: { ...part, author: { in: [...from] } },
    orderBy: { savedAt: 'desc' },
    select: { id: true, commitmentId: true },
  })
  const newest = copies.filter(
    ({ commitmentId }, index) => copies.findIndex((one) => one.commitmentId === commitmentId) === index,
  )
  for (const { id } of newest) await tx.workingCopy.update({ where: { id }, data: { author: to } })
}
