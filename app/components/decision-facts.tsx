import type { ReactNode } from 'react'
import { decisionName, dueInWords, whoInWords } from '#app/domain/decision/in-words.ts'
import type { DecisionAbout, ListedDecision } from '#app/domain/decision/told-decision.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DecisionMark } from './decision-mark.tsx'

/** What was decided, who shall do it, by when, and what it is about. */
export function DecisionFacts(props: {
  decision: ListedDecision
  /** Where the meeting is read; undefined where the reader does not. */
  meeting?: string | undefined
  /** The point of the agenda that it was made at. */
  point?: { position: number; title: string } | null
  /** The page of something that it is about; undefined where the reader has none. */
  hrefOf: (about: DecisionAbout) => string | undefined
}) {
  const { decision, meeting, point = null, hrefOf } = props
  const name = decisionName(decision)
  const rows: { term: string; value: ReactNode }[] = [
    { term: 'Läge', value: <DecisionMark standing={decision.standing} /> },
    { term: 'Vem', value: whoInWords(decision) },
    { term: 'När', value: dueInWords(decision.dueOn) },
    { term: 'Diarienummer', value: decision.caseNumber === '' ? 'Inte angivet' : decision.caseNumber },
    { term: 'Beslutat', value: meeting === undefined ? name : <a href={meeting}>{name}</a> },
    ...(point === null ? [] : [{ term: 'Punkt', value: `${point.position}. ${point.title}` }]),
    ...decision.about.map((about) => ({
      term: aboutTerms[about.kind],
      value: <About about={about} hrefOf={hrefOf} />,
    })),
  ]
  return <SummaryList rows={rows} />
}

const aboutTerms: Record<DecisionAbout['kind'], string> = {
  commitment: 'Åtagande',
  goal: 'Mål',
  'follow-up': 'Årsuppföljning',
}

function About({ about, hrefOf }: { about: DecisionAbout; hrefOf: (about: DecisionAbout) => string | undefined }) {
  const href = hrefOf(about)
  return href === undefined ? about.label : <a href={href}>{about.label}</a>
}
