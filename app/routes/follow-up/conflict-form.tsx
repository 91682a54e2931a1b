import { useLoaderData } from '@remix-run/react'
import { keepText } from '#app/components/draft/draft-sending.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OneSide, SideBySide } from '#app/ui/side-by-side.tsx'
import type { NotSaved } from './save-section.server.ts'
import { SectionText } from './section-fields.tsx'
import type { loader } from './section.tsx'
import { keptSectionKey } from './use-kept-section.ts'

const nothing = <span className="muted">Ingen text</span>

/**
 * Two texts of one section, when a colleague has saved meanwhile: both to read, and ours in a field where it can be saved
 * over theirs or be made one with it by hand. Nothing is saved until somebody chooses.
 */
export function ConflictForm({ mine, theirs }: { mine: string; theirs: NonNullable<NotSaved['theirs']> }) {
  const { round, section, author } = useLoaderData<typeof loader>()
  const own = followUpAddresses(round.slug).section(section.key)
  const key = keptSectionKey(author, round.slug, section.key)
  const segments = differenceOf(theirs.text, mine)
  // Kept as written from the first version, so that the choice is asked for again if the page is closed.
  const keep = (form: HTMLFormElement): void => {
    const field = form.elements.namedItem('text')
    if (!(field instanceof HTMLTextAreaElement)) return
    keepText(key, { version: theirs.base, fields: { version: theirs.base, text: field.value } })
  }
  return (
    <form
      className="form form-wide"
      method="post"
      action={own}
      noValidate
      onInput={({ currentTarget }) => keep(currentTarget)}
      onSubmit={({ currentTarget }) => keep(currentTarget)}
    >
      <Notice kind="warning" title="Det finns två texter" role="alert">
        <p>
          {theirs.name} sparade en text {formatDateTime(theirs.at)}, medan du skrev din. Inget är borta och inget är
          överskrivet: här är båda. Det som bara står i den ena är <mark>understruket</mark>.
        </p>
      </Notice>
      <SideBySide
        sides={[
          {
            title: 'Din text, som inte är sparad',
            children: mine === '' ? nothing : <OneSide segments={segments} side="added" />,
          },
          {
            title: `Den sparade texten, av ${theirs.name}`,
            children: theirs.text === '' ? nothing : <OneSide segments={segments} side="removed" />,
          },
        ]}
      />
      <section aria-labelledby="vad-ska-galla">
        <h2 id="vad-ska-galla">Vad ska gälla?</h2>
        <p>
          I fältet står din text. Ändra den så att den säger det som ska gälla och spara den, eller behåll den text som
          redan är sparad.
        </p>
        <HiddenField name="version" value={theirs.version} readOnly />
        <HiddenField name="base" value={theirs.base} readOnly />
        <SectionText text={mine} />
      </section>
      <ButtonRow>
        <Button name="intent" value="save">
          Spara texten i fältet
        </Button>
        <Button name="intent" value="join" kind="secondary">
          Sätt ihop båda i fältet
        </Button>
        <LinkButton kind="quiet" href={own} onClick={() => keepText(key, undefined)}>
          Behåll den sparade texten
        </LinkButton>
      </ButtonRow>
    </form>
  )
}
