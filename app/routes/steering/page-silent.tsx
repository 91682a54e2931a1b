import type { Course, Degree } from '#app/domain/commitment/status.ts'
import { severalAnswers, severalInWords } from '#app/domain/follow-up/compile/several-actors.ts'
import { inNameOrder } from '#app/domain/reporting-round/board.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { Count } from './page-count.tsx'
import { listIds } from './page-list-ids.ts'

/** A report that is owed in the round, as these lists look at it. */
export interface AskedReport {
  organisation: { slug: string; name: string }
  commitment: { slug: string; label: string }
  state: ReportState
  degree: Degree | undefined
  course: Course | undefined
}

/** Commitments where those who have answered say different things. */
export function Disagreements({ owed }: { owed: readonly AskedReport[] }) {
  const commitments = [...new Map(owed.map(({ commitment }) => [commitment.slug, commitment])).values()]
  const links = commitments.flatMap(({ slug, label }) => {
    const several = severalAnswers(
      owed
        .filter(({ commitment }) => commitment.slug === slug)
        .map(({ state, degree = null, course = null }) =>
          reportStates[state].counted ? { degree, course } : { degree: null, course: null },
        ),
    )
    return several?.agreement === 'different'
      ? [{ href: `/atagande/${slug}`, label, meta: severalInWords(several).join(' ') }]
      : []
  })
  if (links.length === 0) return null
  return (
    <Section
      id={listIds.disagreeing}
      title={
        <>
          Svaren skiljer sig åt (<Count of="disagreeing" value={links.length} />)
        </>
      }
    >
      <p>Flera organisationer svarar för åtagandet och säger olika saker. Svaren räknas inte ihop till ett.</p>
      <LinkList links={links} />
    </Section>
  )
}

/** As many organisations as can be read in full; more are folded, each by its name. */
const mostUnfolded = 12

/** What has not come in: one by one while they are few, otherwise by organisation. A draft has not come in. */
export function Silent({ owed }: { owed: readonly AskedReport[] }) {
  const silent = owed.filter(({ state }) => !reportStates[state].counted)
  return (
    <Section
      id={listIds.silent}
      title={
        <>
          Har inte rapporterat (<Count of="silent" value={silent.length} />)
        </>
      }
    >
      {silent.length === 0 ? <p>Alla har rapporterat.</p> : <SilentList silent={silent} />}
    </Section>
  )
}

const linkTo = ({ commitment, organisation }: AskedReport): string => `/atagande/${commitment.slug}#${organisation.slug}`

function SilentList({ silent }: { silent: readonly AskedReport[] }) {
  if (silent.length <= mostUnfolded) {
    return (
      <LinkList
        links={silent.map((report) => ({
          href: linkTo(report),
          label: `${report.organisation.name}: ${report.commitment.label}`,
        }))}
      />
    )
  }
  const organisations = new Map(silent.map(({ organisation }) => [organisation.slug, organisation]))
  return inNameOrder([...organisations.values()]).map(({ slug, name }) => {
    const own = silent.filter(({ organisation }) => organisation.slug === slug)
    return (
      <Disclosure
        key={slug}
        summary={name}
        meta={
          <>
            <Count of={`silent.${slug}`} value={own.length} /> {own.length === 1 ? 'åtagande' : 'åtaganden'} utan svar
          </>
        }
      >
        <LinkList links={own.map((report) => ({ href: linkTo(report), label: report.commitment.label }))} />
      </Disclosure>
    )
  })
}
