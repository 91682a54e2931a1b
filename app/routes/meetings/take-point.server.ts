import type { AppLoadContext } from '@remix-run/server-runtime'
import type { z } from 'zod'
import { notFound } from '#app/auth/guard.server.ts'
import { drop, keepOpen, tickOff } from '#app/db/decision/closing.server.ts'
import { makeDecision } from '#app/db/decision/deciding.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { aboutOfPoint } from '#app/db/meeting/point-about.server.ts'
import { treatPoint } from '#app/db/meeting/point-treating.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionInput, keepOpenInput, reasonedInput, tickOffInput } from '#app/domain/decision/input.ts'
import { decisionDeeds } from '#app/domain/decision/rules.ts'
import { pointIntent, type PointIntent } from '#app/domain/meeting/intent.ts'
import { treatedInput } from '#app/domain/meeting/meeting-input.ts'
import type { AgendaPoint, Meeting } from '#app/domain/meeting/meeting.ts'
import { takesDeed } from '#app/domain/meeting/point.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { idParam } from '#app/http/id-param.ts'
import { readSentForm, type SentForm } from '#app/http/sent-form.server.ts'
import { decideFieldNames } from './decide-form.tsx'
import type { PointAnswer } from './point-forms.tsx'

interface Asked {
  viewer: SignedIn
  request: Request
  context: AppLoadContext
}

/** What an intent comes to: what was done, in words; or what was refused. */
type Outcome = { done: { title: string; text?: string } } | { faults: Record<string, string> } | EditAnswer | null

interface Sent extends SentForm {
  viewer: SignedIn
  meeting: Meeting
  point: AgendaPoint
  now: Date
}

/** What the form said, or its faults by field. */
const checked = <Schema extends z.ZodType>(
  schema: Schema,
  form: unknown,
): { input: z.output<Schema> } | { faults: Record<string, string> } => {
  const parsed = schema.safeParse(form)
  return parsed.success ? { input: parsed.data } : { faults: fieldErrors(parsed.error) }
}

const said = (answer: EditAnswer | null, title: string): Outcome => (answer?.ok === true ? { done: { title } } : answer)

/** Settles the decision that the point is about; the point is gone through by that. */
const settle = async (
  { point }: Sent,
  change: (id: number) => Promise<EditAnswer | null>,
  title: string,
): Promise<Outcome> => (takesDeed(point.kind, 'settle') ? said(await change(Number(point.subject)), title) : null)

/** The one text that a settling form has, under the name that each deed's schema has for it. */
const settling = ({ form, meeting }: Sent) => ({ ...form, meetingId: String(meeting.id), reason: form['note'] })

const deeds: Record<PointIntent, (sent: Sent) => Promise<Outcome>> = {
  decide: async ({ viewer, form, meeting, point, now }) => {
    const read = checked(decisionInput(meeting.heldOn), form)
    if ('faults' in read) return read
    const about = await aboutOfPoint(viewer, point)
    const chosen = idParam(typeof form['commitmentId'] === 'string' ? form['commitmentId'] : '')
    const made = await makeDecision(
      viewer,
      {
        ...read.input,
        ...about,
        ...(point.kind === 'unpromised' && chosen !== undefined ? { commitmentId: chosen } : {}),
        meetingId: meeting.id,
        pointId: point.id,
      },
      now,
    )
    return made?.ok === true ? { done: { title: `Beslut ${made.number} är skrivet` } } : made
  },
  'tick-off': async (sent) => {
    const read = checked(tickOffInput, settling(sent))
    if ('faults' in read) return read
    const change = (id: number) => tickOff(sent.viewer, id, read.input, sent.now)
    return settle(sent, change, decisionDeeds['ticked-off'].done)
  },
  'keep-open': async (sent) => {
    const read = checked(keepOpenInput(calendarDate(sent.now)), settling(sent))
    if ('faults' in read) return read
    const change = (id: number) => keepOpen(sent.viewer, id, read.input, sent.now)
    return settle(sent, change, decisionDeeds['kept-open'].done)
  },
  drop: async (sent) => {
    const read = checked(reasonedInput, settling(sent))
    if ('faults' in read) return read
    const change = (id: number) => drop(sent.viewer, id, read.input, sent.now)
    return settle(sent, change, decisionDeeds.dropped.done)
  },
  treat: async ({ viewer, form, meeting, point, now }) => {
    const read = checked(treatedInput, form)
    if ('faults' in read) return read
    const at = { meetingId: meeting.id, position: point.position }
    return said(await treatPoint(viewer, at, read.input, now), 'Punkten är behandlad')
  },
}

const formOf: Record<PointIntent, PointAnswer['form']> = {
  decide: 'decide',
  'tick-off': 'settle',
  'keep-open': 'settle',
  drop: 'settle',
  treat: 'treat',
}

/** A settling form has one text for what each deed calls by its own name. */
const inForm = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([name, message]) => [
      name === 'reason' ? 'note' : name.startsWith('organisations') ? 'organisations' : name,
      message,
    ]),
  )

/** Takes one of the forms on a point's screen. Answers what was done, or what goes back to the form. */
export async function takePoint({ viewer, request, context }: Asked, meeting: Meeting, point: AgendaPoint) {
  const sent = await readSentForm(request, ['intent', 'version', 'note', 'outcome', ...decideFieldNames])
  const { values } = sent
  const intent = pointIntent(values['intent'] ?? '')
  if (intent === undefined) throw new Response('Formuläret kom fram utan besked om vad som ska göras.', { status: 400 })
  const form = formOf[intent]
  const outcome = await deeds[intent]({ ...sent, viewer, meeting, point, now: context.now })
  if (outcome === null) throw notFound()
  if ('done' in outcome) return outcome.done
  if ('faults' in outcome) return badInput<PointAnswer>({ form, values, errors: inForm(outcome.faults) })
  if (outcome.ok) return { title: 'Sparat' }
  if (outcome.field === undefined || outcome.field === 'meetingId') {
    return conflict<PointAnswer>({ form, values, errors: {}, refusal: outcome.why, version: outcome.version })
  }
  return badInput<PointAnswer>({ form, values, errors: inForm({ [outcome.field]: outcome.why }) })
}
