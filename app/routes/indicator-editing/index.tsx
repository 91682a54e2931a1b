import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listIndicatorsAtWork } from '#app/db/indicator/indicator-work.server.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import {
  narrowWork,
  nextThings,
  nextThingsFor,
  standing,
  workChoices,
  type IndicatorAtWork,
} from '#app/domain/indicator/next-thing.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { editorPath } from './crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Indikatorer att sköta')

export const loader = guard('indicator.edit', async ({ viewer, request, context }) => {
  const today = calendarDate(context.now)
  const all = await listIndicatorsAtWork(viewer)
  const asked = new URL(request.url).searchParams
  const owners = [...new Set(all.flatMap(({ owner }) => owner ?? []))].sort(compareSwedish)
  const filter = {
    state: keyIn(indicatorStates, asked.get('lage')),
    owner: owners.find((owner) => owner === asked.get('ansvarig')) ?? null,
    choice: keyIn(workChoices, asked.get('urval')),
  }
  return {
    total: all.length,
    owners,
    filter,
    rows: narrowWork(all, filter, today).map((row) => ({ ...row, next: nextThingsFor(row, today) })),
  }
})

const keyIn = <Key extends string>(table: Record<Key, unknown>, text: string | null): Key | null =>
  text !== null && Object.hasOwn(table, text) ? (text as Key) : null

export default function ListIndicators() {
  const { total, owners, filter, rows } = useLoaderData<typeof loader>()
  const isNarrowed = filter.state !== null || filter.owner !== null || filter.choice !== null
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Indikatorer' }]}
        title="Indikatorer"
        lead="Alla indikatorer, var i livet de är och vad som är kvar att göra med dem."
      />
      <ButtonRow>
        <LinkButton href="/samordning/indikatorer/ny">Lägg upp en indikator</LinkButton>
      </ButtonRow>
      {total === 0 ? null : (
        <FilterForm
          action="/samordning/indikatorer"
          label="Välj ut indikatorer"
          button="Visa indikatorer"
          clear={isNarrowed ? { href: '/samordning/indikatorer', label: 'Visa alla' } : undefined}
        >
          <Select
            id="lage"
            name="lage"
            label="Läge"
            placeholder="Alla lägen"
            options={optionsOf(indicatorStates)}
            defaultValue={filter.state ?? ''}
          />
          <Select
            id="ansvarig"
            name="ansvarig"
            label="Vem svarar"
            placeholder="Alla"
            options={owners.map((owner) => ({ value: owner, label: owner }))}
            defaultValue={filter.owner ?? ''}
          />
          <Select
            id="urval"
            name="urval"
            label="Urval"
            placeholder="Alla"
            options={optionsOf(workChoices)}
            defaultValue={filter.choice ?? ''}
          />
        </FilterForm>
      )}
      <p>
        <b>
          {isNarrowed
            ? `${rows.length} av ${total} indikatorer stämmer med valet.`
            : `${total} ${total === 1 ? 'indikator' : 'indikatorer'}.`}
        </b>
      </p>
      {rows.length > 0 ? (
        <TaskList tasks={rows.map(taskOf)} />
      ) : (
        <EmptyState
          title={total === 0 ? 'Inga indikatorer är upplagda än' : 'Ingen indikator stämmer med valet'}
          level={2}
        >
          {total === 0
            ? 'Lägg upp den första. Sedan får den en serie, och serien får värden.'
            : 'Ta bort ett val i taget.'}
        </EmptyState>
      )}
    </Page>
  )
}

function taskOf(row: IndicatorAtWork & { next: (keyof typeof nextThings)[] }) {
  const [first, ...others] = row.next
  return {
    id: row.slug,
    title: <a href={editorPath(row.slug)}>{row.name}</a>,
    meta: standing(row),
    status:
      first === undefined ? (
        <StatusMark shape="dash" tone="muted" label="Inget att göra" />
      ) : (
        <StatusMark
          shape={nextThings[first].tone === 'warn' ? 'warning' : 'empty'}
          tone={nextThings[first].tone}
          label={nextThings[first].label}
          hint={others.length === 0 ? undefined : others.map((key) => nextThings[key].label).join('. ')}
        />
      ),
    action:
      first === undefined ? undefined : (
        <a href={`${editorPath(row.slug)}${nextThings[first].path}`}>
          {nextThings[first].action}
          <span className="hidden-visually"> för {row.shortName}</span>
        </a>
      ),
  }
}
