import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { previewWording, type Preview } from '#app/db/message/preview.server.ts'
import { listTemplateChanges, listTemplates, restoreTemplate, saveTemplate } from '#app/db/message/templates.server.ts'
import { wordingKinds } from '#app/domain/message/kind.ts'
import { lacksLink, lacksList, wordingInput } from '#app/domain/message/template.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { messageCrumbs, messagesHome } from './message-crumbs.ts'
import { TemplateChanges } from './template-changes.tsx'
import { TemplateForm } from './template-form.tsx'
import { TemplatePreview } from './template-preview.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Text: ${wordingKinds[loaded.template.kind].label}`) : []

async function requireTemplate(viewer: Parameters<typeof listTemplates>[0], kind: string | undefined) {
  const template = (await listTemplates(viewer)).find((one) => one.kind === kind)
  if (template === undefined) throw notFound()
  return template
}

export const loader = guard('message.manage', async ({ viewer, params, context }) => {
  const template = await requireTemplate(viewer, params['kind'])
  return {
    home: messagesHome(viewer),
    template,
    changes: await listTemplateChanges(viewer, template.kind),
    preview: await previewWording(viewer, template.kind, template, context.origin, context.now),
  }
})

/** What comes back when nothing was saved: everything typed, and what was asked for. */
interface Answer {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string
  preview?: Preview
}

export const action = guard('message.manage', async ({ viewer, request, params, context }) => {
  const { kind } = await requireTemplate(viewer, params['kind'])
  const form = await readForm(request)
  const values = { version: textOf(form, 'version'), subject: textOf(form, 'subject'), body: textOf(form, 'body') }
  const intent = textOf(form, 'intent')
  if (intent === 'restore') {
    const restored = await restoreTemplate(viewer, kind, Number(values.version), context.now)
    if (!restored.ok) return conflict<Answer>({ values, errors: {}, refusal: restored.why })
    await setFlash(context, { tone: 'success', title: 'Den vanliga texten gäller igen' })
    throw redirect(`/samordning/utskick/mallar/${kind}`, 303)
  }
  const parsed = wordingInput.safeParse(values)
  if (!parsed.success) return badInput<Answer>({ values, errors: fieldErrors(parsed.error) })
  if (intent === 'preview') {
    const preview = await previewWording(viewer, kind, parsed.data, context.origin, context.now)
    return data<Answer>({ values, errors: {}, preview })
  }
  const saved = await saveTemplate(viewer, kind, parsed.data, context.now)
  if (!saved.ok) return conflict<Answer>({ values, errors: {}, refusal: saved.why })
  await setFlash(context, {
    tone: 'success',
    title: 'Texten är sparad',
    text: 'Meddelanden som ännu inte har skickats får den nya texten.',
  })
  throw redirect(`/samordning/utskick/mallar/${kind}`, 303)
})

export default function EditTemplate() {
  const { home, template, changes, preview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer | undefined
  const { label, when } = wordingKinds[template.kind]
  const values = answer?.values ?? {
    version: String(template.version),
    subject: template.subject,
    body: template.body,
  }
  return (
    <Page>
      <PageHead
        breadcrumb={messageCrumbs(home, { href: '/samordning/utskick/mallar', label: 'Texter' }, { label })}
        title={`Text: ${label}`}
        lead={`Skickas: ${when}`}
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Texten sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {lacksLink(values['body'] ?? '') ? (
        <Notice kind="warning" title="Texten har ingen adress">
          <p>Utan {'{{länk}}'} hittar mottagaren inte till svaret.</p>
        </Notice>
      ) : null}
      {lacksList(template.kind, values['body'] ?? '') ? (
        <Notice kind="warning" title="Texten har ingen lista">
          <p>Utan {'{{lista}}'} ser mottagaren inte vilka lägesrapporter det gäller.</p>
        </Notice>
      ) : null}
      {answer?.preview === undefined ? null : <TemplatePreview preview={answer.preview} isUnsaved />}
      <TemplateForm
        kind={template.kind}
        isUsual={template.isUsual}
        values={answer?.refusal === undefined ? values : { ...values, version: String(template.version) }}
        errors={answer?.errors ?? {}}
      />
      {answer?.preview === undefined ? <TemplatePreview preview={preview} isUnsaved={false} /> : null}
      <TemplateChanges changes={changes} />
    </Page>
  )
}
