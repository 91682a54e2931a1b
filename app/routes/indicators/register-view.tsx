import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { RegisteredIndicator, RegisterFilter } from '#app/domain/indicator/register.ts'
import { longestQuery } from '#app/domain/search/query.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { NavList } from '#app/ui/nav-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import type { RegisterChoice } from './register-filter.ts'

/** What the register's page shows. */
export interface RegisterPage {
  /** How many indicators there are in all. */
  total: number
  /** Those that fit. */
  indicators: RegisteredIndicator[]
  choices: RegisterChoice[]
  filter: RegisterFilter
}

/** The register of indicators, narrowed by the choices in the address, by where in their lives they are. */
export function RegisterView({ total, indicators, choices, filter }: RegisterPage) {
  const isNarrowed = filter.query.text !== '' || choices.some((choice) => choice.chosen !== '')
  return (
    <Page>
      <PageHead
        title="Indikatorer"
        lead="Allt som mäts eller har mätts för målen: var det är i sin livstid, och vilka år det finns värden för."
      />
      {total === 0 ? (
        <EmptyState title="Inga indikatorer är upplagda än" level={2}>
          När samverkan har lagt in sina indikatorer visas de här.
        </EmptyState>
      ) : (
        <>
          <FilterForm
            action="/indikatorer"
            label="Välj ut indikatorer"
            button="Visa indikatorer"
            clear={isNarrowed ? { href: '/indikatorer', label: 'Visa alla' } : undefined}
          >
            <div className="field-whole">
              <TextField
                id="q"
                name="q"
                type="search"
                label="Ord i namn eller definition"
                optional
                maxLength={longestQuery}
                defaultValue={filter.query.text}
              />
            </div>
            {choices.map((choice) => (
              <Select
                key={choice.name}
                id={choice.name}
                name={choice.name}
                label={choice.label}
                placeholder={choice.all}
                options={choice.options}
                defaultValue={choice.chosen}
              />
            ))}
          </FilterForm>
          <p>
            <b>
              {isNarrowed
                ? `${indicators.length} av ${total} indikatorer stämmer med valet.`
                : `${total} ${total === 1 ? 'indikator' : 'indikatorer'}.`}
            </b>
          </p>
          {indicators.length === 0 ? <NothingFits filter={filter} /> : <ByState indicators={indicators} />}
        </>
      )}
    </Page>
  )
}

function NothingFits({ filter }: { filter: RegisterFilter }) {
  return (
    <EmptyState
      title="Ingen indikator stämmer med allt du har valt"
      level={2}
      action={<a href="/indikatorer">Visa alla indikatorer</a>}
    >
      Ta bort ett val i taget. Siffran efter varje alternativ säger hur många indikatorer som visas om du väljer det.
      {filter.query.text === ''
        ? null
        : ' Pröva också en kortare början av ordet: ”kommun” hittar både kommuner och kommunala.'}
    </EmptyState>
  )
}

function ByState({ indicators }: { indicators: readonly RegisteredIndicator[] }) {
  const states = Object.entries(indicatorStates) as [IndicatorState, (typeof indicatorStates)[IndicatorState]][]
  return states.map(([state, { label, explanation, shape, tone }]) => {
    const listed = indicators.filter((indicator) => indicator.state === state)
    return listed.length === 0 ? null : (
      <Section key={state} id={state} title={`${label} (${listed.length})`}>
        <p>{explanation}</p>
        <NavList
          label={label}
          items={listed.map((indicator) => ({
            href: `/indikatorer/${indicator.slug}`,
            label: indicator.name,
            meta: describe(indicator),
            mark: { shape, tone },
          }))}
        />
      </Section>
    )
  })
}

function describe({ years, goals, publishers, isDemo }: RegisteredIndicator): string {
  const span = years === null ? 'inga värden' : years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`
  return [...goals.map(goalNumberLabel), span, ...publishers, ...(isDemo ? ['exempel'] : [])].join(' · ')
}
