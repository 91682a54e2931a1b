import { JudgementMark } from '#app/components/claim-list.tsx'
import type { CheckedClaim, Suggestion } from '#app/domain/statement/checked-claim.ts'
import { choiceOf, elsewhereChoice, type ClaimRow } from '#app/domain/statement/binding/claims-form.ts'
import { longestSource } from '#app/domain/statement/binding.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import { Button } from '#app/ui/form/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows, type RadioOption } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { MarkedText } from '#app/ui/marked-text.tsx'
import { Section } from '#app/ui/page.tsx'

export interface ClaimFieldsProps {
  /** Where the form is sent. */
  action: string
  place: number
  checked: CheckedClaim
  text: string
  /** What was typed, when nothing was saved. */
  row: ClaimRow | undefined
  /** What a search found. */
  found: readonly Suggestion[] | undefined
  errors: Record<string, string>
}

/** One number of a text: its sentence, what is said of it, and what it comes from. */
export function ClaimFields({ action, place, checked, text, row, found, errors }: ClaimFieldsProps) {
  const { claim, judgement, why, binding } = checked
  const name = `claims.${place}`
  const chosen = row?.binding ?? choiceOf(binding)
  const source = row?.source ?? (binding?.to === 'elsewhere' ? binding.source : '')
  return (
    <Section id={`tal-${place + 1}`} title={`${place + 1}. ${claim.words}`}>
      <ClaimSentence claim={claim} text={text} />
      <JudgementMark judgement={judgement} why={why} />
      <HiddenField name={`${name}.words`} value={claim.words} readOnly />
      <HiddenField name={`${name}.start`} value={String(claim.start)} readOnly />
      <RadioRows
        id={`${name}.binding`}
        name={`${name}.binding`}
        label={
          <>
            Vilket värde är det?<span className="hidden-visually"> {claim.words}</span>
          </>
        }
        options={optionsOf({ checked, chosen, found: found ?? [] }, name, source, errors[`${name}.source`])}
        defaultValue={chosen}
        error={errors[`${name}.binding`]}
      />
      <Disclosure summary="Sök bland andra värden" open={found !== undefined}>
        <div className="search-form">
          <TextField
            id={`${name}.search`}
            name={`${name}.search`}
            label="Indikator, område eller år"
            maxLength={200}
            defaultValue={row?.search ?? ''}
            autoComplete="off"
          />
          <Button kind="secondary" name="intent" value={`search-${place}`} formAction={`${action}#tal-${place + 1}`}>
            Sök värden<span className="hidden-visually"> till {claim.words}</span>
          </Button>
        </div>
        {found === undefined ? null : (
          <p role="status">
            {found.length === 0
              ? 'Inget värde av rätt slag har de orden i sitt namn. Pröva ett ord ur indikatorns namn.'
              : 'Det som hittades ligger bland alternativen ovanför. Inget är sparat än.'}
          </p>
        )}
      </Disclosure>
    </Section>
  )
}

/** The sentence with the number marked. */
export const ClaimSentence = ({ claim, text }: { claim: CheckedClaim['claim']; text: string }) => (
  <p>
    <MarkedText
      segments={[
        { text: text.slice(claim.sentence.start, claim.start), isHit: false },
        { text: text.slice(claim.start, claim.end), isHit: true },
        { text: text.slice(claim.end, claim.sentence.end), isHit: false },
      ]}
    />
  </p>
)

interface Choices {
  checked: CheckedClaim
  chosen: string
  found: readonly Suggestion[]
}

function optionsOf(
  { checked, chosen, found }: Choices,
  name: string,
  source: string,
  error: string | undefined,
): RadioOption[] {
  const shown = new Map<string, RadioOption>()
  const offer = ({ binding, label, judgement, isCertain }: Suggestion): void => {
    const value = choiceOf(binding)
    const { shape, tone } = judgements[judgement]
    const explanation = isCertain
      ? `${judgements[judgement].label}. Det enda värde som passar.`
      : `${judgements[judgement].label}.`
    if (!shown.has(value)) shown.set(value, { value, label, explanation, mark: { shape, tone } })
  }
  const { binding, boundTo, judgement } = checked
  if (binding !== undefined && binding.to !== 'elsewhere') {
    offer({ binding, label: boundTo || 'Ett värde som inte finns längre', judgement, isCertain: false })
  }
  for (const suggestion of [...checked.suggestions, ...found]) offer(suggestion)
  const isOther = chosen !== '' && chosen !== elsewhereChoice && !shown.has(chosen)
  if (isOther) shown.set(chosen, { value: chosen, label: 'Det värde som du valde tidigare' })
  return [
    ...shown.values(),
    {
      value: elsewhereChoice,
      label: 'Inget av våra värden',
      nested: (
        <TextField
          id={`${name}.source`}
          name={`${name}.source`}
          label="Var kommer talet ifrån?"
          hint="Behövs när du väljer ”Inget av våra värden”. Till exempel: Polismyndighetens årsredovisning 2025, s. 42."
          maxLength={longestSource}
          defaultValue={source}
          error={error}
        />
      ),
    },
    { value: '', label: 'Inte avgjort än' },
  ]
}
