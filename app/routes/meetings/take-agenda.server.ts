import type { AppLoadContext } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import { saveAgenda } from '#app/db/meeting/agenda-saving.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { agendaCommand, carryOutInAgenda } from '#app/domain/meeting/agenda-command.ts'
import { agendaInput, typedAgenda } from '#app/domain/meeting/agenda-input.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { data } from '@remix-run/server-runtime'
import type { AgendaAnswer } from './agenda-form.tsx'

/** Takes the agenda's form: changes it without saving, as the button asked, or saves it. Undefined when it was saved. */
export async function takeAgenda(
  { viewer, request, context }: { viewer: SignedIn; request: Request; context: AppLoadContext },
  meeting: { id: number },
) {
  const sent = await readForm(request)
  const values = typedAgenda(sent)
  const command = agendaCommand(textOf(sent, 'intent'))
  if (command !== undefined) {
    const done = carryOutInAgenda(values, command)
    return data<AgendaAnswer>({
      values: done.values,
      errors: {},
      changed: { said: done.said, command, row: done.row },
    })
  }
  const parsed = agendaInput.safeParse(values)
  if (!parsed.success) return badInput<AgendaAnswer>({ values, errors: fieldErrors(parsed.error) })
  const saved = await saveAgenda(viewer, meeting.id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    if (saved.field !== undefined) return badInput<AgendaAnswer>({ values, errors: { [saved.field]: saved.why } })
    const version = saved.version === undefined ? values.version : String(saved.version)
    return conflict<AgendaAnswer>({ values: { ...values, version }, errors: {}, refusal: saved.why })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Dagordningen är sparad',
    ...(saved.taken === 0
      ? {}
      : {
          text: `${sentenceCase(counted(saved.taken, 'punkt', 'punkter'))} ur läget står sist. Ordna dem som du vill.`,
        }),
  })
  return undefined
}
