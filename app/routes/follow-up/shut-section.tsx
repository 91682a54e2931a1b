import { useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import type { loader } from './section.tsx'
import { NarrativeView } from './section-fields.tsx'
import { TextNumbers } from './text-numbers.tsx'

/** A section that may not be written in now: why, its text, and what somebody wrote that could not be saved. */
export function ShutSection({ why, unsaved }: { why: string; unsaved: string | undefined }) {
  const { round, section, claims, whyNotWritable } = useLoaderData<typeof loader>()
  const addresses = followUpAddresses(round.slug)
  return (
    <>
      <Notice kind="info" title="Texten går inte att ändra nu">
        <p>{why}</p>
      </Notice>
      {whyNotWritable === undefined ? (
        <form method="post" action={addresses.section(section.key)}>
          <HiddenField name="version" value={section.version} readOnly />
          <ButtonRow>
            <Button name="intent" value="open" kind="secondary">
              Öppna igen
            </Button>
          </ButtonRow>
        </form>
      ) : null}
      {unsaved === undefined || unsaved === section.text ? null : (
        <TextArea
          id="osparad-text"
          name="unsaved"
          label="Din text, som inte är sparad"
          hint="Kopiera den om den behövs. Den finns bara på den här sidan och i den här webbläsaren."
          className="input-growing"
          readOnly
          value={unsaved}
        />
      )}
      <NarrativeView text={section.text} id={section.key} />
      <TextNumbers {...claims} numbers={addresses.numbers(section.key)} />
    </>
  )
}
