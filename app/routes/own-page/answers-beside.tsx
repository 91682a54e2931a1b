import { useLoaderData } from '@remix-run/react'
import { notFound } from '#app/auth/guard.server.ts'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listAnswersBeside, type CommitmentBeside } from '#app/db/round/answers-beside.server.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { BesideAnswer } from '#app/domain/status-report/beside.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Vad andra har svarat')

export const loader = guardReporter('own-page.read', async ({ viewer, params }) => {
  const found = await listAnswersBeside(viewer, viewer.kind === 'link' ? viewer.round : (params['round'] ?? ''))
  if (found === null) throw notFound()
  return { title: found.round.title, commitments: found.commitments }
})

export default function ShowAnswersBeside() {
  const { title, commitments } = useLoaderData<typeof loader>()
  const addresses = useReportAddresses()
  const goals = [...new Set(commitments.map(({ goal }) => goalLabel(goal)))]
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: addresses.start, label: 'Min sida' }, { label: 'Vad andra har svarat' }]}
        eyebrow={title}
        title="Vad andra har svarat på samma mål"
        lead="Här står svar från andra aktörer på de mål där ni har ett åtagande, när samordnaren har godkänt dem. De blir öppna för alla när omgången är avslutad."
      />
      {commitments.length === 0 ? (
        <EmptyState title="Inget svar är godkänt än" level={2}>
          Titta in igen när fler har svarat och samordnaren har läst svaren.
        </EmptyState>
      ) : (
        goals.map((goal) => (
          <Section key={goal} title={goal}>
            {commitments
              .filter((one) => goalLabel(one.goal) === goal)
              .map((one) => (
                <Commitment key={one.commitment.slug} beside={one} />
              ))}
          </Section>
        ))
      )}
    </Page>
  )
}

function Commitment({ beside: { commitment, answers } }: { beside: CommitmentBeside }) {
  return (
    <Section id={commitment.slug} title={commitment.label} level={3}>
      <div className="flow">
        <Verbatim>{commitment.text}</Verbatim>
        {answers.map((answer) => (
          <div key={answer.id} className="stack">
            <h4>{answer.organisation.name}</h4>
            <SummaryList rows={rowsOf(answer)} />
          </div>
        ))}
      </div>
    </Section>
  )
}

const rowsOf = (answer: BesideAnswer) => [
  ...(answer.degree === null ? [] : [{ term: 'Genomförande', value: <DegreeMark degree={answer.degree} /> }]),
  ...(answer.course === null ? [] : [{ term: 'Läge', value: <CourseMark course={answer.course} /> }]),
  ...[
    { term: 'Skäl eller beslut som behövs', text: answer.reason },
    { term: 'Det här har gjorts', text: answer.done },
    { term: 'Hinder', text: answer.obstacles },
    { term: 'Nästa steg', text: answer.nextStep },
    ...answer.contributions.map(({ indicator, text }) => ({ term: `Bidrag till ”${indicator}”`, text })),
    { term: 'Så kom svaret', text: answer.howItCame.join('\n') },
  ]
    .filter(({ text }) => text !== '')
    .map(({ term, text }) => ({
      term,
      value: text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, index) => <p key={index}>{line}</p>),
    })),
]
