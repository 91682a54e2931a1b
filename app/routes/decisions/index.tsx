import { useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { DecisionRows } from '#app/components/decision-rows.tsx'
import { pageTitle } from '#app/components/site.ts'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { listDecisions } from '#app/db/decision/decisions.server.ts'
import { decisionParams, decisionQuery, type DecisionChoice } from '#app/domain/decision/addresses.ts'
import { countDecisions, decisionFilterCodes, decisionFilters, type DecisionFilter } from '#app/domain/decision/list.ts'
import type { ListedDecision } from '#app/domain/decision/told-decision.ts'
import { calendarDate, compareSwedish, formatCalendarDate, formatNumber } from '#app/domain/swedish.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Styrgruppens beslut')

/** The choices that the address names; what it names wrongly is no choice. */
function readChoice(query: URLSearchParams): DecisionChoice {
  const standing = decisionFilterCodes.find((code) => code === query.get(decisionParams.standing))
  const organisation = query.get(decisionParams.organisation) ?? ''
  return {
    standing,
    meetingId: idParam(query.get(decisionParams.meeting) ?? undefined),
    organisation: /^[a-z0-9-]{1,100}$/.test(organisation) ? organisation : undefined,
  }
}

export const loader = guardSteering('steering.read', async ({ viewer, request, context }) => {
  const choice = readChoice(new URL(request.url).searchParams)
  const today = calendarDate(context.now)
  const all = await listDecisions(viewer, {}, today)
  const { standing, ...rest } = choice
  const narrowed =
    rest.meetingId === undefined && rest.organisation === undefined ? all : await listDecisions(viewer, rest, today)
  return {
    choice,
    today,
    ...choicesIn(all),
    all: narrowed.length,
    counts: countDecisions(narrowed),
    shown: standing === undefined ? narrowed : narrowed.filter(decisionFilters[standing].takes),
  }
})

/** The meetings and the organisations that have decisions. */
function choicesIn(all: readonly ListedDecision[]) {
  const meetings = new Map(all.map(({ meeting }) => [meeting.id, meeting]))
  const organisations = new Map(all.flatMap((one) => one.organisations.map(({ slug, name }) => [slug, name])))
  return {
    meetings: [...meetings.values()]
      .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
      .map(({ id, heldOn }) => ({ value: String(id), label: formatCalendarDate(heldOn) })),
    organisations: [...organisations]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => compareSwedish(a.label, b.label)),
  }
}

export default function ListDecisions() {
  const { choice, counts, all, shown, today } = useLoaderData<typeof loader>()
  const pages = useSteeringPages()
  const { standing } = choice
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: pages.start, label: 'Styrgrupp' }, { label: 'Beslut' }]}
        title="Styrgruppens beslut"
        lead={
          all === 0
            ? 'Vad gruppen har beslutat, vem som ska göra det, och om det är gjort.'
            : `${formatNumber(counts.galler)} av ${formatNumber(all)} beslut gäller. ${lateInWords(counts)}`
        }
      />
      <SteeringNav here="decisions" />
      <Counts choice={choice} counts={counts} all={all} />
      <Choices />
      <Section id="beslut" title={standing === undefined ? 'Alla beslut' : decisionFilters[standing].label}>
        {shown.length > 0 ? (
          <DecisionRows decisions={shown} today={today} hrefOf={({ id }) => pages.decision(id)} />
        ) : (
          <EmptyState
            title={decisionQuery(choice) === '' ? 'Inga beslut än' : 'Inget beslut stämmer med urvalet'}
            action={decisionQuery(choice) === '' ? undefined : <a href={pages.decisions}>Visa alla beslut</a>}
          >
            {decisionQuery(choice) === ''
              ? 'Besluten skrivs under sammanträdet och visas sedan här.'
              : 'Ändra urvalet, eller visa alla.'}
          </EmptyState>
        )}
      </Section>
    </Page>
  )
}

const lateInWords = ({ forsenade, anmalda }: Record<DecisionFilter, number>): string =>
  [
    forsenade === 0
      ? 'Inget är försenat.'
      : `${formatNumber(forsenade)} är ${forsenade === 1 ? 'försenat' : 'försenade'}.`,
    ...(anmalda === 0
      ? []
      : [
          `${formatNumber(anmalda)} är ${anmalda === 1 ? 'anmält' : 'anmälda'} som ${anmalda === 1 ? 'genomfört' : 'genomförda'} och kan prickas av.`,
        ]),
  ].join(' ')

/** How many decisions each choice takes, each a link to them. */
function Counts(props: { choice: DecisionChoice; counts: Record<DecisionFilter, number>; all: number }) {
  const { choice, counts, all } = props
  const { decisions } = useSteeringPages()
  const link = (standing: DecisionFilter | undefined, label: string, count: number) => (
    <li key={label} data-filter={standing ?? 'alla'} data-count={count}>
      <a
        href={`${decisions}${decisionQuery({ ...choice, standing })}`}
        aria-current={standing === choice.standing ? 'true' : undefined}
      >
        {label}
      </a>
      <b className="numeric">{formatNumber(count)}</b>
    </li>
  )
  return (
    <ul className="status-counts" aria-label="Antal beslut">
      {decisionFilterCodes.map((code) => link(code, decisionFilters[code].label, counts[code]))}
      {link(undefined, 'Tillsammans', all)}
    </ul>
  )
}

function Choices() {
  const { choice, meetings, organisations } = useLoaderData<typeof loader>()
  const { decisions } = useSteeringPages()
  const { standing, meetingId, organisation } = choice
  return (
    <FilterForm
      action={decisions}
      label="Välj vilka beslut som visas"
      button="Visa"
      clear={decisionQuery(choice) === '' ? undefined : { href: decisions, label: 'Visa alla beslut' }}
    >
      {standing === undefined ? null : <HiddenField name={decisionParams.standing} value={standing} readOnly />}
      <Select
        id="urval-sammantrade"
        name={decisionParams.meeting}
        label="Sammanträde"
        placeholder="Alla sammanträden"
        options={meetings}
        defaultValue={meetingId === undefined ? '' : String(meetingId)}
      />
      <Select
        id="urval-aktor"
        name={decisionParams.organisation}
        label="Vem"
        placeholder="Alla"
        options={organisations}
        defaultValue={organisation ?? ''}
      />
    </FilterForm>
  )
}
