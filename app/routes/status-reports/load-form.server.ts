import type { Guarded } from '#app/auth/guard.server.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findThread } from '#app/db/round/comments.server.ts'
import { findKeptDraft } from '#app/db/round/kept-drafts.server.ts'
import { listLastAnswers } from '#app/db/round/last-answers.server.ts'
import { recordVisit } from '#app/db/round/visits.server.ts'
import { findWorkingCopy } from '#app/db/round/working-copies.server.ts'
import { authorOf } from '#app/domain/access/author.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import { keptTextKey } from '#app/domain/status-report/kept-text.ts'
import { prefilled } from '#app/domain/status-report/prefill.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { isWrittenForThem } from '#app/domain/status-report/written-by.ts'
import { findForm } from './find-form.server.ts'

/** Everything that the page of a report's form shows. Opening it is a visit to the round. */
export async function loadForm({ viewer, request, params, context }: Guarded<Reporter>) {
  const form = await findForm(viewer, params, context.now)
  const { round, commitment, offered, asked, milestones, questions, report } = form
  const [lastAnswers, copy, history, kept, thread] = await Promise.all([
    listLastAnswers(viewer, [commitment.id], round.year),
    findWorkingCopy(viewer, form, context.now),
    report === null ? [] : listReportHistory(viewer, report.id),
    report === null ? null : findKeptDraft(viewer, report.id),
    report === null ? null : findThread(viewer, report.id),
    roundPhases[round.phase].acceptsReviews ? recordVisit(viewer, round.id, context.now) : false,
  ])
  const earlier = lastAnswers.get(commitment.id) ?? null
  const beginsEmpty = new URL(request.url).searchParams.has('tomt')
  const stored = formValues(form, report)
  const last = earlier === null ? null : prefilled(form, earlier)
  const isPrefilled = report === null && last !== null && !beginsEmpty
  return {
    round,
    commitment,
    offered,
    asked,
    milestones,
    questions,
    report,
    stored,
    values: isPrefilled ? last : stored,
    // What was handed in is this year's, also when it came back.
    from:
      earlier === null || last === null || (report !== null && report.state !== 'draft')
        ? null
        : { year: earlier.round.year, values: last },
    isPrefilled,
    earlier: isPrefilled ? null : earlier,
    lastDay: lastDay(form.standing),
    whyNot: whyNot('submit', report?.state ?? 'none', form.standing),
    thread,
    hasCopy: copy !== null,
    isForThem:
      report !== null &&
      isWrittenForThem(
        report.channel,
        history.map(({ kind }) => kind),
      ),
    kept,
    author: authorOf(viewer),
    textKey: keptTextKey(authorOf(viewer), round.slug, commitment.slug),
    history,
  }
}
