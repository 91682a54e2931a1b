import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { listOpenMeetings } from '#app/db/decision/open-meetings.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionDeeds, whyNotDeed, type DecisionDeed } from '#app/domain/decision/rules.ts'
import type { ToldDecision } from '#app/domain/decision/told-decision.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { loadDecision } from './load-decision.server.ts'

/** What the page that asks for a deed shows. */
export async function loadDeed(deed: DecisionDeed, { viewer, params, context }: Guarded<SignedIn>) {
  const decision = await loadDecision(viewer, params, context.now)
  return {
    decision,
    why: whyNotDeed(deed, decision.state) ?? null,
    meetings: (await listOpenMeetings(viewer)).filter(({ heldOn }) => heldOn >= decision.meeting.heldOn),
  }
}

/** The names of the fields that the forms about a decision may have. */
const fields = ['version', 'what', 'dueOn', 'caseNumber', 'reason', 'note', 'meetingId'] as const

/** What a form about a decision is checked with, and what is then done. */
interface Doing<Schema extends z.ZodType> {
  deed: DecisionDeed
  /** Why it cannot be done as things stand, where that is more than the deed's own rule. */
  whyNot?: (decision: ToldDecision) => string | undefined
  schema: (decision: ToldDecision) => Schema
  act: (decision: ToldDecision, input: z.infer<Schema>) => Promise<EditAnswer | null>
  /** Where it leads when it is done. */
  to: (decision: ToldDecision) => string
  text?: string
}

/** Does what a form about a decision asks and goes on, or answers with everything typed and why not. */
export async function answerDeed<Schema extends z.ZodType>(
  { viewer, request, params, context }: Guarded<SignedIn>,
  { deed, whyNot, schema, act, to, text = '' }: Doing<Schema>,
) {
  const decision = await loadDecision(viewer, params, context.now)
  const { form, values } = await readSentForm(request, fields)
  const why = whyNot?.(decision) ?? whyNotDeed(deed, decision.state)
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = schema(decision).safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const done = await act(decision, parsed.data)
  if (done === null) throw notFound()
  if (!done.ok) return notSaved(values, done)
  await setFlash(context, { tone: 'success', title: decisionDeeds[deed].done, text })
  throw redirect(to(decision), 303)
}
