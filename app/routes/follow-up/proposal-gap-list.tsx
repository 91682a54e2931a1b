import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { missingKinds, type MissingKind } from '#app/domain/follow-up/sections/missing.ts'
import {
  openReportsInWords,
  type OpenReport,
  type ProposalGaps,
  type StoppingNumber,
} from '#app/domain/follow-up/adoption/proposing.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { compareSwedish, counted, sentenceCase } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList, type Task } from '#app/ui/task-list.tsx'

/** What is missing before the follow-up is proposed: first in short, then each thing with the way to mend it. */
export function ProposalGapList({ gaps, year }: { gaps: ProposalGaps; year: number }) {
  const { missing, openReports, numbers, followed } = gaps
  return (
    <>
      <TaskList tasks={(Object.keys(missingKinds) as MissingKind[]).map((kind) => asTask(kind, gaps))} />
      {openReports.length === 0 ? null : (
        <Section id={placeOf.reports} title={`Inte godkända lägesrapporter (${openReports.length})`}>
          <p>Det som inte är godkänt räknas i förslaget, men inget av innehållet tas med.</p>
          <OpenReports reports={openReports} />
          <p>
            <a href={`/samordning/omgangar/${year}`}>Öppna tavlan</a>
          </p>
        </Section>
      )}
      {numbers.length === 0 ? null : (
        <Section id={placeOf.numbers} title={`Tal att reda ut (${numbers.length})`}>
          <StoppingNumbers numbers={numbers} year={year} />
        </Section>
      )}
      {(['text', 'not-ready', 'indicator'] as const).map((kind) => {
        const found = missing.filter((one) => one.kind === kind)
        return found.length === 0 ? null : (
          <Section key={kind} id={placeOf[kind]} title={`${missingKinds[kind].label} (${found.length})`}>
            <LinkList links={found.map(({ words, href }) => ({ href, label: words }))} />
          </Section>
        )
      })}
      {followed.length === 0 ? null : (
        <Section id="foljt" title={`Tal som har följt sina värden (${followed.length})`}>
          <p>Värdena har ändrats sedan texten skrevs. Så här skrivs talen i förslaget.</p>
          <ul className="ruled-list">
            {followed.map(({ title, was, now }, index) => (
              <li key={index}>
                {title}: {was} blir {now}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const placeOf = {
  text: 'utan-text',
  numbers: 'tal',
  reports: 'lagesrapporter',
  indicator: 'vantade-varden',
  'not-ready': 'inte-klara',
} as const satisfies Record<MissingKind, string>

/** One kind of what may be missing, with how much of it there is and whether it asks for a reason. */
function asTask(kind: MissingKind, { missing, openReports, numbers }: ProposalGaps): Task {
  const count = missing.filter((one) => one.kind === kind).length
  const { label, needsReason } = missingKinds[kind]
  if (count === 0) {
    return { id: kind, title: label, meta: 'Inget saknas.', status: <Badge tone="good">Klart</Badge> }
  }
  const words = {
    text: `${sentenceCase(counted(count, 'avsnitt', 'avsnitt', 'neuter'))} saknar text.`,
    numbers: `${sentenceCase(counted(numbers.length, 'tal', 'tal', 'neuter'))} är inte ${numbers.length === 1 ? 'utrett' : 'utredda'}.`,
    reports: openReportsInWords(openReports),
    indicator: `${sentenceCase(counted(count, 'indikator', 'indikatorer'))} väntar på nya värden.`,
    'not-ready': `${sentenceCase(counted(count, 'avsnitt', 'avsnitt', 'neuter'))} är inte ${count === 1 ? 'märkt som klart' : 'märkta som klara'}.`,
  }
  return {
    id: kind,
    title: <a href={`#${placeOf[kind]}`}>{label}</a>,
    meta: words[kind],
    status: <Badge tone={needsReason ? 'warn' : 'neutral'}>{needsReason ? 'Kräver skäl' : 'Kräver inget skäl'}</Badge>,
  }
}

/** Numbers that stop, each with its sentence and the way to the page where it is bound. */
function StoppingNumbers({ numbers, year }: { numbers: readonly StoppingNumber[]; year: number }) {
  return (
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
            {why === '' || judgement === 'unbound' ? null : (
              <>
                <br />
                {why}
              </>
            )}
          </>
        ),
        status: <Badge tone="warn">{judgements[judgement].label}</Badge>,
        action: (
          <a href={followUpAddresses(year).numbers(section)}>
            Gå igenom talen<span className="hidden-visually"> i {title}</span>
          </a>
        ),
      }))}
    />
  )
}

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
