import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Select } from '#app/ui/form/select.tsx'

/** Says who writes a section: a form of its own, so that it never waits for the text. */
export function SectionWriter(props: {
  action: string
  writers: readonly { id: string; name: string }[]
  assignee: { id: string; name: string } | null
  error: string | undefined
}) {
  const { action, writers, assignee, error } = props
  // Whoever has left the coordination may still stand as the one who writes.
  const all = assignee === null || writers.some(({ id }) => id === assignee.id) ? writers : [...writers, assignee]
  return (
    <Section id="skribent" title="Vem som skriver">
      <form className="form" method="post" action={action} noValidate>
        <HiddenField name="was" value={assignee?.id ?? ''} readOnly />
        <Select
          id="assignee"
          name="assignee"
          label="Avsnittet skrivs av"
          placeholder="Ingen utsedd"
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={assignee?.id ?? ''}
          error={error}
        />
        <ButtonRow>
          <Button name="intent" value="assign" kind="secondary">
            Spara vem som skriver
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
