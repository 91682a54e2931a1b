import { lineLocator, type DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { isReworded, type Part } from '#app/domain/import/plan/part.ts'
import { partKindCodes, partKinds } from '#app/domain/import/plan/part-kind.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

const options = partKindCodes.map((value) => ({ value, label: partKinds[value].label }))

/** A part as its row shows it. */
export interface PartRowProps {
  part: Part
  /** Its lines; `isFirst`: no part before it has the line. */
  lines: readonly (DocumentLine & { isFirst: boolean })[]
  nameOf: (slug: string) => string
  /** Why it stops the draft, or why a deed could not be done. */
  error: string | undefined
  isFirst: boolean
}

/** Lines of the document with their numbers, as they stand in it. */
function Lines({ lines }: Pick<PartRowProps, 'lines'>) {
  return (
    <div className="origin-lines">
      {lines.map(({ number, text, mark, kind, isFirst }) => (
        <p key={number} id={isFirst ? `rad-${number}` : undefined}>
          <span className="origin-number">
            <span className="hidden-visually">Rad </span>
            {number}
          </span>
          <span className={kind === 'heading' ? 'origin-heading' : undefined}>
            {mark ?? (kind === 'list-item' ? '•' : '')} {text}
          </span>
        </p>
      ))}
    </div>
  )
}

/** The wording, as it goes into the draft. */
function PartText({ part, name, place }: { part: Part; name: string; place: string }) {
  return (
    <TextArea
      id={`${part.id}-text`}
      name={name}
      label={
        <>
          Text i utkastet {isReworded(part) ? <Badge>Ändrad mot originalet</Badge> : null}
          <span className="hidden-visually"> för {place}</span>
        </>
      }
      hint={
        part.kind === 'context-own'
          ? 'Med egna ord. Lämna tomt om bakgrunden inte ska med.'
          : 'Ska den delas skriver du en tom rad där.'
      }
      rows={Math.min(10, Math.max(2, Math.ceil(part.text.length / 55)))}
      defaultValue={part.text}
    />
  )
}

/** One part with its place in the document beside it: what it is, how it is worded, and who it names. */
export function PartRow({ part, lines, nameOf, error, isFirst }: PartRowProps) {
  const { isText, isMeant } = partKinds[part.kind]
  const place = lineLocator(part)
  const name = `parts.${part.id}`
  return (
    <li id={part.id} className={classNames('origin-row', part.kind === 'unplaced' && 'origin-unplaced')}>
      <Lines lines={lines} />
      <div className="origin-part">
        <Select
          id={`${part.id}-kind`}
          name={`${name}.kind`}
          label={`${sentenceCase(place)} är`}
          error={error}
          defaultValue={part.kind}
          options={options}
        />
        {part.kind === 'commitment' && part.suggested.length > 0 ? (
          <Fieldset id={`${part.id}-actors`} legend="Aktör som texten namnger">
            {part.suggested.map(({ slug, words }) => (
              <CheckboxRow
                key={slug}
                id={`${part.id}-actor-${slug}`}
                name={`${name}.actors.o-${slug}`}
                label={nameOf(slug)}
                hint={`I texten: ”${words}”`}
                defaultChecked={part.actors.includes(slug)}
              />
            ))}
          </Fieldset>
        ) : null}
        {part.remarks.map((remark) => (
          <p key={remark} className="small muted">
            {remark}
          </p>
        ))}
        {isText || !isMeant ? (
          <Disclosure
            open={
              isReworded(part) ||
              part.text.includes('\n') ||
              (part.kind === 'context-own' && part.text === '') ||
              error !== undefined
            }
            summary={
              <>
                {isText ? 'Rätta texten, slå ihop eller dela' : 'Slå ihop eller dela'}
                <span className="hidden-visually"> {place}</span>
              </>
            }
          >
            {isText ? <PartText part={part} name={`${name}.text`} place={place} /> : null}
            <ButtonRow>
              {isFirst ? null : (
                <Button kind="quiet" name="intent" value={`join:${part.id}`}>
                  Slå ihop med raden före
                </Button>
              )}
              <Button kind="quiet" name="intent" value={`divide:${part.id}`}>
                Dela
              </Button>
            </ButtonRow>
          </Disclosure>
        ) : null}
      </div>
    </li>
  )
}

/** The same when the draft has been made: what the lines became, to be read. */
export function ReadPartRow({ part, lines, nameOf }: Pick<PartRowProps, 'part' | 'lines' | 'nameOf'>) {
  const { label, isText } = partKinds[part.kind]
  return (
    <li id={part.id} className={classNames('origin-row', part.kind === 'unplaced' && 'origin-unplaced')}>
      <Lines lines={lines} />
      <div className="origin-part">
        <p className="entry-title">{label}</p>
        {isText && isReworded(part) ? <Verbatim as="p">{part.text}</Verbatim> : null}
        {part.kind === 'commitment' && part.actors.length > 0 ? (
          <p className="small">Aktör: {part.actors.map(nameOf).join(', ')}</p>
        ) : null}
        {part.remarks.map((remark) => (
          <p key={remark} className="small muted">
            {remark}
          </p>
        ))}
      </div>
    </li>
  )
}
