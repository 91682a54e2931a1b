import type { ComparableIndicator } from '#app/db/value/comparison.server.ts'
import { mostSeries, mostSubjects, type ChoiceProblem } from '#app/domain/comparison/choice.ts'
import { mostOffered } from '#app/domain/comparison/offered.ts'
import { longestQuery } from '#app/domain/search/query.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { numeral } from '#app/domain/swedish.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { Comparison } from './load-comparison.server.ts'

/** What to compare, as a plain form whose answer is the address. */
export function ChoiceForm({ comparison }: { comparison: Comparison }) {
  const { total, offered, sought, subjects, ticked, years, problems, choice } = comparison
  const series = new Set(ticked.series)
  const areas = new Set(ticked.subjects.length > 0 ? ticked.subjects : choice.subjects)
  return (
    <form method="get" action="/jamfor" className="form">
      <Fieldset
        id="serie"
        legend="Indikatorer"
        hint={`Välj högst ${numeral(mostSeries)}.`}
        error={textOf(problems, 'serie')}
      >
        {offered.isSearched ? (
          <TextField
            id="sok"
            name="sok"
            type="search"
            label={`Sök bland ${total} indikatorer`}
            hint={offeredText(offered)}
            defaultValue={sought}
            maxLength={longestQuery}
            autoComplete="off"
          />
        ) : null}
        {offered.isSearched ? (
          <ButtonRow>
            <Button kind="secondary">Sök</Button>
          </ButtonRow>
        ) : null}
        {offered.shown.map((indicator) => (
          <SeriesRows key={indicator.slug} indicator={indicator} ticked={series} />
        ))}
      </Fieldset>
      {subjects.length > 1 ? (
        <Fieldset
          id="omrade"
          legend="Områden och organisationer"
          hint={`De som de valda serierna har värden för. Välj högst ${numeral(mostSubjects)}.`}
          error={textOf(problems, 'omrade')}
        >
          {subjects.map((subject) => (
            <CheckboxRow
              key={subject.code}
              id={`omrade-${subject.code}`}
              name="omrade"
              value={subject.code}
              label={subject.name}
              defaultChecked={areas.has(subject.code)}
            />
          ))}
        </Fieldset>
      ) : null}
      <Fieldset id="ar" legend="År" hint="Lämna tomt för alla år.">
        <TextField
          id="fran"
          name="fran"
          label="Från och med"
          inputMode="numeric"
          width="short"
          defaultValue={years.from}
          error={textOf(problems, 'fran')}
        />
        <TextField
          id="till"
          name="till"
          label="Till och med"
          inputMode="numeric"
          width="short"
          defaultValue={years.to}
          error={textOf(problems, 'till')}
        />
      </Fieldset>
      <ButtonRow>
        <Button>Jämför</Button>
        {ticked.series.length > 0 ? (
          <LinkButton href="/jamfor" kind="quiet">
            Börja om
          </LinkButton>
        ) : null}
      </ButtonRow>
    </form>
  )
}

/** How much of what fits is shown. */
function offeredText({ shown, fitting }: Comparison['offered']): string {
  if (fitting === 0) return 'Ingen indikator passar sökningen. Det du redan har valt finns kvar.'
  return fitting > mostOffered
    ? `${fitting} indikatorer passar, och de första ${mostOffered} visas. Sök för att hitta fler.`
    : `${shown.length} visas, med dem som du har valt.`
}

/** The problems of a field as one text. */
function textOf(problems: readonly ChoiceProblem[], field: ChoiceProblem['field']): string | undefined {
  const texts = problems.filter((problem) => problem.field === field).map((problem) => problem.text)
  return texts.length === 0 ? undefined : texts.join(' ')
}

function SeriesRows({ indicator, ticked }: { indicator: ComparableIndicator; ticked: ReadonlySet<string> }) {
  const isOnly = indicator.series.length === 1
  const rows = indicator.series.map((series) => {
    const value = `${indicator.slug}/${series.slug}`
    return (
      <CheckboxRow
        key={value}
        id={`serie-${indicator.slug}-${series.slug}`}
        name="serie"
        value={value}
        label={isOnly ? indicator.shortName : series.shortLabel}
        hint={isOnly ? `Nivå: ${seriesLevels[series.level].label}` : undefined}
        defaultChecked={ticked.has(value)}
      />
    )
  })
  if (isOnly) return rows[0] ?? null
  const levels = [...new Set(indicator.series.map((series) => seriesLevels[series.level].label))]
  return (
    <Fieldset
      id={`serie-${indicator.slug}`}
      legend={indicator.shortName}
      hint={`${indicator.series.length} serier. Nivå: ${levels.join(', ')}`}
    >
      {rows}
    </Fieldset>
  )
}
