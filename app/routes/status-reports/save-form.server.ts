import { redirect } from '@remix-run/node'
import type { Guarded } from '#app/auth/guard.server.ts'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { keepCopy, removeCopy } from '#app/db/round/working-copies.server.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { ownValueErrors } from '#app/domain/status-report/frame.ts'
import { handInErrors } from '#app/domain/status-report/handing-in.ts'
import { statusReportDraft, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { isWrittenForThem } from '#app/domain/status-report/written-by.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import { findForm, typedIn } from './find-form.server.ts'

/** What comes back when nothing was saved: everything typed, and why. */
export interface NotSaved {
  values: StatusReportDraft
  errors: Record<string, string>
  refusal?: string
  /** The newer version that somebody else saved meanwhile. */
  current?: DescribedReport
}

/** Saves the form as a draft, or hands it in, as its button says. */
export async function saveForm({ viewer, request, params, context }: Guarded<Reporter>) {
  const form = await findForm(viewer, params, context.now)
  const sent = await readForm(request)
  const action = sent['intent'] === 'submit' ? 'submit' : 'save-draft'
  const values = typedIn(form, sent)
  const late = whyNot(action, form.report?.state ?? 'none', form.standing)
  if (late !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: late })
  const parsed = statusReportDraft.safeParse(values)
  const errors =
    action === 'submit'
      ? handInErrors(values, form, form.standing.today)
      : { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...ownValueErrors(values, form.asked) }
  if (!parsed.success || Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })

  const saved = await saveReport(viewer, form, action, parsed.data, context.now)
  if (saved.ok) {
    // Both texts were shown on the page that this form came from.
    if (sent['chosen'] === 'on') await removeCopy(viewer, form)
    const { round, commitment } = form
    const addresses = reportAddresses(params['token'])
    if (action === 'submit') {
      await setFlash(context, {
        tone: 'success',
        title: 'Lägesrapporten är inskickad',
        text: `”${commitment.label}” ligger nu hos samordnaren för granskning.`,
        link: { href: addresses.receipt(round.slug, commitment.slug), label: 'Öppna kvittot' },
      })
      throw redirect(addresses.start, 303)
    }
    await setFlash(context, {
      tone: 'success',
      title: 'Utkastet är sparat',
      text: 'Det är inte inskickat än. Du kan fortsätta när du vill.',
    })
    throw redirect(addresses.report(round.slug, commitment.slug), 303)
  }
  if (saved.kind === 'not-now') return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
  await keepCopy(viewer, form, parsed.data, context.now)
  const { current } = saved
  const history = await listReportHistory(viewer, current.id)
  const isForThem = isWrittenForThem(
    current.channel,
    history.map(({ kind }) => kind),
  )
  return conflict<NotSaved>({
    values: { ...values, version: String(current.version) },
    errors: {},
    refusal: `${isForThem ? 'Samordnaren har skrivit in ett svar åt er' : 'Någon annan i din organisation har sparat en nyare version'} sedan du öppnade sidan. Inget har skrivits över. Din text finns kvar i formuläret och är sparad vid sidan av, och den nyare versionen visas under formuläret.`,
    current,
  })
}
