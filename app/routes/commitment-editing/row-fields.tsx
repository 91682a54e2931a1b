import type { ReactNode } from 'react'
import { rowIntent } from '#app/domain/commitment/form-values.ts'
import type { EditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { moveInWords } from '#app/domain/commitment/milestone-standing.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { mostRows } from '#app/domain/commitment/input.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { PartProps } from './field.ts'

/** The steps of the commitment, in order. */
export function MilestoneFields(props: PartProps & { plan: { state: PlanState }; moves: EditedCommitment['moves'] }) {
  const { values, field, plan, moves } = props
  const asksWhy = whyNotReword(plan.state) !== undefined
  const date = (name: `milestones.${number}.${'dueOn' | 'doneOn'}`, label: string, value: string) => (
    <TextField
      {...field(name)}
      label={label}
      hint="ÅÅÅÅ-MM-DD"
      width="short"
      optional
      inputMode="numeric"
      autoComplete="off"
      defaultValue={value}
    />
  )
  return (
    <Rows list="milestones" word="delsteg" count={values.milestones.length} none="Inga delsteg är angivna.">
      {values.milestones.map((row, index) => (
        <Fieldset key={index} id={`milestones-${index}`} legend={`Delsteg ${index + 1}`}>
          <HiddenField name={`milestones.${index}.id`} value={row.id} readOnly />
          <TextField {...field(`milestones.${index}.title`)} label="Vad ska göras?" defaultValue={row.title} />
          <FieldPair>
            {date(`milestones.${index}.dueOn`, 'Klart senast', row.dueOn)}
            {date(`milestones.${index}.doneOn`, 'Blev klart', row.doneOn)}
          </FieldPair>
          {asksWhy && (moves[row.id] !== undefined || row.reason) ? (
            <TextField
              {...field(`milestones.${index}.reason`)}
              label="Skäl, om du flyttar dagen"
              hint="Visas för allmänheten tillsammans med den tidigare dagen. Skriv inga namn på personer."
              optional
              defaultValue={row.reason ?? ''}
            />
          ) : null}
          {(moves[row.id] ?? []).map((move) => (
            <p className="small" key={move.at.getTime()}>
              {moveInWords(move)} Ändrat {formatDate(move.at)} av {move.byName}.
            </p>
          ))}
          <RowButtons list="milestones" index={index} count={values.milestones.length} about={`delsteg ${index + 1}`} />
        </Fieldset>
      ))}
    </Rows>
  )
}

/** Pages that belong to the commitment, in order. */
export function LinkFields({ values, field }: PartProps) {
  return (
    <Rows list="links" word="länk" count={values.links.length} none="Inga länkar är angivna.">
      {values.links.map((row, index) => (
        <Fieldset key={index} id={`links-${index}`} legend={`Länk ${index + 1}`}>
          <TextField {...field(`links.${index}.label`)} label="Vad leder länken till?" defaultValue={row.label} />
          <TextField
            {...field(`links.${index}.url`)}
            label="Adress"
            hint="Börjar med https:// eller http://"
            inputMode="url"
            autoComplete="off"
            defaultValue={row.url}
          />
          <RowButtons list="links" index={index} count={values.links.length} about={`länk ${index + 1}`} />
        </Fieldset>
      ))}
    </Rows>
  )
}

type List = 'milestones' | 'links'
const places = { milestones: '#delsteg', links: '#lankar' } as const satisfies Record<List, string>

function Rows(props: { list: List; word: string; count: number; none: string; children: ReactNode }) {
  const { list, word, count, none, children } = props
  return (
    <>
      {count === 0 ? <p>{none}</p> : children}
      <ButtonRow note={count >= mostRows ? `Det får vara högst ${mostRows}.` : undefined}>
        <Button
          kind="secondary"
          name="intent"
          value={rowIntent('add', list)}
          formAction={places[list]}
          disabled={count >= mostRows}
        >
          Lägg till {word === 'länk' ? 'en' : 'ett'} {word}
        </Button>
      </ButtonRow>
    </>
  )
}

function RowButtons({ list, index, count, about }: { list: List; index: number; count: number; about: string }) {
  const button = (what: 'up' | 'down' | 'remove', label: string, isBlocked: boolean) => (
    <Button
      kind="quiet"
      name="intent"
      value={rowIntent(what, list, index)}
      formAction={places[list]}
      disabled={isBlocked}
    >
      {label}
      <span className="hidden-visually"> {about}</span>
    </Button>
  )
  return (
    <ButtonRow>
      {button('up', 'Flytta upp', index === 0)}
      {button('down', 'Flytta ned', index === count - 1)}
      {button('remove', 'Ta bort', false)}
    </ButtonRow>
  )
}
