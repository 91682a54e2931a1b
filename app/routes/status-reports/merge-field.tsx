import type { PostedFields } from '#app/components/posted-fields.ts'
import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import type { DifferingField } from '#app/domain/status-report/merge.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { OneSide, SideBySide } from '#app/ui/side-by-side.tsx'

const nothing = <span className="muted">Inget skrivet</span>

/** One field in two versions, with the choice of which shall hold, or a third text written from both. */
export function MergeField({ field, control }: { field: DifferingField; control: PostedFields['field'] }) {
  const { key, label, mine, theirs, isText } = field
  const segments = differenceOf(theirs, mine)
  const choice = control(`choice.${key}`)
  const written = control(`text.${key}`)
  const both = [theirs, mine].filter((text) => text !== '').join('\n\n')
  return (
    <section aria-labelledby={`${choice.id}-title`}>
      <h2 id={`${choice.id}-title`}>{label}</h2>
      <SideBySide
        sides={[
          {
            title: 'Ditt svar',
            children: mine === '' ? nothing : <OneSide segments={segments} side="added" />,
          },
          {
            title: 'Det sparade svaret',
            children: theirs === '' ? nothing : <OneSide segments={segments} side="removed" />,
          },
        ]}
      />
      <RadioRows
        {...choice}
        label="Vilket ska gälla?"
        options={[
          { value: 'mine', label: 'Mitt svar' },
          { value: 'theirs', label: 'Det sparade svaret' },
          ...(isText
            ? [
                {
                  value: 'together',
                  label: 'En text som jag skriver av båda',
                  nested: (
                    <TextArea
                      {...written}
                      label="Den sammanförda texten"
                      hint="Här står båda texterna efter varandra. Texten används bara om du väljer den."
                      rows={6}
                      limit={longestText}
                      defaultValue={written.defaultValue === '' ? both : written.defaultValue}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
