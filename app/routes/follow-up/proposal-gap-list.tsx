import type { ReactNode } from 'react'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { openReportsInWords, type OpenReport, type ProposalGaps } from '#app/domain/follow-up/proposing.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { compareSwedish, counted, sentenceCase } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** What is missing before the follow-up is proposed: first in short, then each thing with the way to mend it. */
export function ProposalGapList({ gaps, year }: { gaps: ProposalGaps; year: number }) {
  const { openReports, numbers, withoutText } = gaps
  const addresses = followUpAddresses(year)
  return (
    <>
      <TaskList
        tasks={[
          checked('lagesrapporter', 'Lägesrapporter', openReportsInWords(openReports), openReports.length, true),
          checked('tal', 'Tal i texterna', numbersInWords(numbers.length), numbers.length, true),
          checked('utan-text', 'Avsnittens texter', withoutTextInWords(withoutText.length), withoutText.length, false),
        ]}
      />
      {openReports.length === 0 ? null : (
        <Section id="lagesrapporter" title={`Inte godkända lägesrapporter (${openReports.length})`}>
          <p>Det som inte är godkänt räknas i förslaget, men inget av innehållet tas med.</p>
          <OpenReports reports={openReports} />
          <p>
            <a href={`/samordning/omgangar/${year}`}>Öppna tavlan</a>
          </p>
        </Section>
      )}
      {numbers.length === 0 ? null : (
        <Section id="tal" title={`Tal som inte stämmer eller inte är knutna (${numbers.length})`}>
          <TaskList
            tasks={numbers.map(({ section, title, words, sentence, judgement, why }, index) => ({
              id: `${section}-${index}`,
              title: (
                <>
                  ”{words}” i {title}
                </>
              ),
              meta: (
                <>
                  {sentence}
                  {why === '' ? null : (
                    <>
                      <br />
                      {why}
                    </>
                  )}
                </>
              ),
              status: <Badge tone="warn">{judgements[judgement].label}</Badge>,
              action: (
                <a href={addresses.numbers(section)}>
                  Gå igenom talen<span className="hidden-visually"> i {title}</span>
                </a>
              ),
            }))}
          />
        </Section>
      )}
      {withoutText.length === 0 ? null : (
        <Section id="utan-text" title={`Avsnitt utan text (${withoutText.length})`}>
          <LinkList links={withoutText.map(({ key, title }) => ({ href: addresses.section(key), label: title }))} />
        </Section>
      )}
    </>
  )
}

function checked(id: string, title: string, meta: string, count: number, asksForReason: boolean) {
  const status: ReactNode =
    count === 0 ? (
      <Badge tone="good">Klart</Badge>
    ) : (
      <Badge tone={asksForReason ? 'warn' : 'neutral'}>{asksForReason ? 'Kräver skäl' : 'Kan skrivas'}</Badge>
    )
  return { id, title: count === 0 ? title : <a href={`#${id}`}>{title}</a>, meta, status }
}

const numbersInWords = (count: number): string =>
  count === 0
    ? 'Alla tal stämmer eller är kontrollerade.'
    : `${sentenceCase(counted(count, 'tal', 'tal', 'neuter'))} stämmer inte, går över ett brott eller är inte knutet till något värde.`

const withoutTextInWords = (count: number): string =>
  count === 0
    ? 'Alla avsnitt som ska ha text har det.'
    : `${sentenceCase(counted(count, 'avsnitt', 'avsnitt', 'neuter'))} saknar text. Det går att föreslå ändå.`

/** Each organisation's own, folded: there may be hundreds. */
function OpenReports({ reports }: { reports: readonly OpenReport[] }) {
  const names = [...new Set(reports.map(({ organisation }) => organisation))].toSorted(compareSwedish)
  return names.map((name) => {
    const own = reports.filter(({ organisation }) => organisation === name)
    return (
      <Disclosure
        key={name}
        summary={name}
        meta={sentenceCase(counted(own.length, 'lägesrapport', 'lägesrapporter'))}
        open={names.length === 1}
      >
        <LinkList
          links={own.map(({ commitment, state }) => ({
            href: `/atagande/${commitment.slug}`,
            label: commitment.label,
            meta: reportStates[state].label,
          }))}
        />
      </Disclosure>
    )
  })
}
