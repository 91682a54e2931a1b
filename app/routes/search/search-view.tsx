import { searchKinds, type SearchKind } from '#app/domain/search/kinds.ts'
import { longestQuery, type SearchQuery } from '#app/domain/search/query.ts'
import type { FoundDocument, FoundGroup, SearchResults } from '#app/domain/search/search.ts'
import { formatList, NBSP } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SearchForm } from '#app/ui/form/search-form.tsx'
import { MarkedText } from '#app/ui/marked-text.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'

/** What the search page shows. `results` is null when there was nothing to look for. */
export interface SearchPage {
  query: SearchQuery
  /** The only kind shown, when one was chosen. */
  only: SearchKind | null
  results: SearchResults | null
}

/** The search field, and what was found by kind. */
export function SearchView({ query, only, results }: SearchPage) {
  return (
    <Page width="wide">
      <PageHead
        title="Sök"
        lead="I planer, mål, åtaganden, indikatorer, aktörer, källor och publicerade lägesrapporter."
      />
      <SearchForm
        action="/sok"
        label="Sök på de öppna sidorna"
        field={{ id: 'q', name: 'q', label: 'Vad söker du?', value: query.text, maxLength: longestQuery }}
        button="Sök"
      />
      {query.isCut ? (
        <p className="small">Sökningen var längre än {longestQuery} tecken. Bara början användes.</p>
      ) : null}
      {results === null ? (
        <NothingAsked text={query.text} />
      ) : results.total === 0 ? (
        <NothingFound query={query} results={results} />
      ) : (
        <Found query={query} only={only} results={results} />
      )}
    </Page>
  )
}

const howItSearches =
  'Varje ord du skriver måste finnas i träffen. Det räcker med början av ett ord: ”kunskap” hittar också kunskapsutveckling. Du kan skriva a och o i stället för å, ä och ö.'

function NothingAsked({ text }: { text: string }) {
  return (
    <EmptyState title={text === '' ? 'Skriv ett eller flera ord' : 'Sökningen innehåller inget ord'} level={2}>
      {text === '' ? null : 'Skriv minst en bokstav eller siffra; tecken för sig själva går inte att söka på. '}
      {howItSearches}
    </EmptyState>
  )
}

function NothingFound({ query, results }: { query: SearchQuery; results: SearchResults }) {
  const unknown = results.unknown.map((term) => `”${term.exact}”`)
  return (
    <EmptyState
      title={`Inga träffar på ”${query.text}”`}
      level={2}
      action={<a href="/indikatorer">Bläddra bland indikatorerna</a>}
    >
      {unknown.length === 0
        ? 'Orden finns, men inte tillsammans. Ta bort ett av dem. '
        : `Inget ord på de öppna sidorna börjar på ${formatList(unknown)}. Pröva en kortare början eller ett annat ord. `}
      {howItSearches}
    </EmptyState>
  )
}

const addressOf = (query: SearchQuery, kind?: SearchKind): string =>
  `/sok?q=${encodeURIComponent(query.text)}${kind === undefined ? '' : `&visa=${searchKinds[kind].address}`}`

const hits = (count: number): string => `${count}${NBSP}${count === 1 ? 'träff' : 'träffar'}`

function Found({ query, only, results }: { query: SearchQuery; only: SearchKind | null; results: SearchResults }) {
  const groups = only === null ? results.groups : results.groups.filter((group) => group.kind === only)
  return (
    <>
      <p>
        <b>
          {hits(results.total)} på ”{query.text}”.
        </b>{' '}
        {only === null ? null : (
          <>
            Här visas bara {searchKinds[only].label.toLocaleLowerCase('sv')}.{' '}
            <a href={addressOf(query)}>Visa alla träffar</a>
          </>
        )}
      </p>
      {groups.length === 0 ? (
        <p>Ingen av träffarna är av det slaget.</p>
      ) : (
        <WithPageNav
          links={groups.map((group) => ({
            href: `#${searchKinds[group.kind].address}`,
            label: `${searchKinds[group.kind].label} (${group.total})`,
          }))}
        >
          {groups.map((group) => (
            <Group key={group.kind} group={group} query={query} isOnly={only !== null} />
          ))}
        </WithPageNav>
      )}
    </>
  )
}

function Group({ group, query, isOnly }: { group: FoundGroup; query: SearchQuery; isOnly: boolean }) {
  const { label, address } = searchKinds[group.kind]
  const left = group.total - group.found.length
  return (
    <Section id={address} title={`${label} (${group.total})`}>
      <ul className="ruled-list">
        {group.found.map((found, index) => (
          <Hit key={index} found={found} />
        ))}
      </ul>
      {left === 0 ? null : isOnly ? (
        <p>De {group.found.length} bästa träffarna visas. Lägg till ett ord för att få färre.</p>
      ) : (
        <p>
          <a href={addressOf(query, group.kind)}>
            Visa alla {hits(group.total)} bland {label.toLocaleLowerCase('sv')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** The title leads to the page; what has no title of its own is its own text. */
function Hit({ found: { href, title, snippet, context } }: { found: FoundDocument }) {
  const hasTitle = title.length > 0
  return (
    <li>
      <h3 className="entry-title">
        <a href={href}>
          {hasTitle ? <MarkedText segments={title} /> : snippet === null ? null : <MarkedText {...snippet} />}
        </a>
      </h3>
      {hasTitle && snippet !== null ? (
        <p>
          <MarkedText {...snippet} />
        </p>
      ) : null}
      {context === null ? null : <p className="small muted">{context}</p>}
    </li>
  )
}
