import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import type { AppLoadContext } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import { saveGoal } from '#app/db/goal/goal-editing.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalInput, typedGoal, type GoalValues } from '#app/domain/goal/input.ts'
import { goalListNames } from '#app/domain/goal/lists.ts'
import { carryOut, rowCommand } from '#app/domain/goal/row-command.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { GoalAnswer } from './goal-form.tsx'

/** A goal has nine lists with up to five fields a row; a thousand fields are soon filled. */
const mostFields = 10_000

/** Takes a goal's form: changes a list without saving, as the button asked, or saves the whole. */
export async function takeGoal(
  { viewer, request, context }: { viewer: SignedIn; request: Request; context: AppLoadContext },
  plan: EditedPlan,
  id: number | undefined,
) {
  const sent = await readForm(request, mostFields)
  const values = typedGoal(sent)
  const locked = whyNotReword(plan.state)
  if (locked !== undefined) return conflict<GoalAnswer>({ values, errors: {}, refusal: locked })
  const command = rowCommand(textOf(sent, 'intent'))
  if (command !== undefined) {
    const { values: changed, said, row } = carryOut(values, command)
    return data<GoalAnswer>({ values: changed, errors: {}, changed: { said, command, row } })
  }
  const parsed = goalInput.safeParse(values)
  if (!parsed.success) return badInput<GoalAnswer>({ values, errors: fieldErrors(parsed.error) })
  const saved = await saveGoal(viewer, plan.slug, id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    if (saved.kind === 'faults') return badInput<GoalAnswer>({ values, errors: saved.errors })
    if (saved.kind === 'not-now') return conflict<GoalAnswer>({ values, errors: {}, refusal: saved.why })
    const current = saved.current.values
    const refusal =
      'Någon annan har sparat en nyare version sedan du öppnade sidan. Inget har skrivits över. Det du skrev finns kvar i formuläret, och den nyare versionen visas under det. För in det du vill behålla ur den och spara igen. Då gäller det som står i formuläret.'
    return conflict<GoalAnswer>({ values: rebased(values, current), errors: {}, refusal, current })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Målet är sparat',
    text: 'Utkastet går att ändra tills planen fastställs.',
  })
  throw redirect(`${editionPath(plan.slug)}/mal/${saved.id}`, 303)
}

/** What was typed, as a change of the newer version: rows that are no longer there become new ones. */
function rebased(typed: GoalValues, current: GoalValues): GoalValues {
  const lists = goalListNames.map((list) => {
    const rows = typed[list].map((row) => {
      const newer = current[list].find((one) => one.id === row.id)
      return { ...row, id: newer?.id ?? '', version: newer?.version ?? '' }
    })
    return [list, rows]
  })
  return { ...typed, ...Object.fromEntries(lists), version: current.version }
}
