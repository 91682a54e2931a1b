import { useLoaderData } from '@remix-run/react'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import { DraftState } from '#app/components/draft/draft-state.tsx'
import { useAutosave } from '#app/components/draft/use-autosave.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { whyNotReady } from '#app/domain/follow-up/sections/section-state.ts'
import type { ShownClaims } from './shown-claims.ts'
import { isShownClaims } from './told-claims.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { NarrativeView, SectionText } from './section-fields.tsx'
import type { loader } from './section.tsx'
import { TextNumbers } from './text-numbers.tsx'
import { keptSectionKey, type SectionValues } from './use-kept-section.ts'

/** The form of a section's text: it saves itself where scripts run, and is saved by its buttons everywhere. */
export function SectionForm(props: {
  values: SectionValues
  error: string | undefined
  /** The form holds text that the server has not. */
  isUnsent: boolean
  /** Hears that a text has saved itself; the same function at every rendering. */
  onSaved: () => void
}) {
  const { values, error, isUnsent, onSaved } = props
  const { round, section, author, claims } = useLoaderData<typeof loader>()
  const addresses = followUpAddresses(round.slug)
  const own = addresses.section(section.key)
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState(values.text)
  const shown = useDeferredValue(text)
  const notReady = whyNotReady(section.kind, shown.trim())
  const [checked, setChecked] = useState<ShownClaims>(claims)
  // What the server tells of a text that it has saved is its own list of numbers.
  const onTold = useCallback(
    (told: unknown) => {
      if (isShownClaims(told)) setChecked(told)
      onSaved()
    },
    [onSaved],
  )
  const saving = useAutosave({
    form,
    isOn: true,
    address: addresses.draft(section.key),
    merge: undefined,
    author,
    key: keptSectionKey(author, round.slug, section.key),
    version: values.version,
    isUnsent,
    onTold,
  })
  return (
    <>
      <form
        ref={form}
        className="form"
        method="post"
        action={own}
        noValidate
        onInput={() => {
          const field = form.current?.elements.namedItem('text')
          if (field instanceof HTMLTextAreaElement) setText(field.value)
          saving.onChange()
        }}
        onBlur={saving.onBlur}
        onSubmit={saving.beforeSubmit}
      >
        <ErrorSummary errors={oneError('text', error)}>
          Inget har sparats. Det du skrev finns kvar i fältet.
        </ErrorSummary>
        <HiddenField name="version" value={values.version} readOnly />
        <SectionText text={values.text} error={error} />
        <Disclosure summary="Så här blir texten" id="sa-har-blir-texten">
          <NarrativeView text={shown} id={section.key} />
        </Disclosure>
        <ButtonRow note={notReady}>
          <Button name="intent" value="save">
            Spara
          </Button>
          <Button name="intent" value="ready" kind="secondary" disabled={notReady !== undefined}>
            Märk som klart
          </Button>
        </ButtonRow>
        <DraftState
          state={saving.state}
          held={saving.isHeld ? 'Avsnittet är inte sparat.' : ''}
          signIn={`/logga-in?till=${encodeURIComponent(own)}`}
          merge={
            <Button kind="quiet" name="intent" value="save">
              Jämför texterna
            </Button>
          }
        />
      </form>
      <TextNumbers {...checked} numbers={addresses.numbers(section.key)} />
    </>
  )
}
