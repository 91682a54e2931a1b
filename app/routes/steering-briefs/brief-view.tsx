import type { BriefContent, BriefDeviation, BriefGoal, BriefWord } from '#app/domain/steering/brief-content.ts'
import { formatCalendarDate, formatList, NBSP } from '#app/domain/swedish.ts'
import { Mark } from '#app/ui/mark.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable, type Column } from '#app/ui/table.tsx'

const ofN = ({ reported, owed }: { reported: number; owed: number }): string => `${reported}${NBSP}av${NBSP}${owed}`

/** A status as it was called when the brief was frozen. */
const Status = ({ word }: { word: BriefWord }) => (
  <>
    <Mark shape={word.shape} /> {word.label}
  </>
)

/** All that a frozen brief says. */
export function BriefView({ content }: { content: BriefContent }) {
  const { reported, needsDecision, offTrack, proposals } = content
  return (
    <>
      <Section id="svar" title="Vilka har svarat?">
        <p>
          {ofN(reported.now)} har rapporterat
          {reported.before === null ? '' : `, i omgången före ${ofN(reported.before)}`}. De som inte har svarat räknas
          för sig och ingår inte i någon status.
        </p>
        {proposals.length === 0 ? null : (
          <p>Väntar på styrgruppen: årsuppföljning {formatList(proposals.map(String))}.</p>
        )}
      </Section>
      <Deviations
        id="behover-beslut"
        title="Behöver beslut"
        none="Ingen som hade svarat bad om ett beslut."
        reports={needsDecision}
      />
      <Goals content={content} />
      <Deviations id="avviker" title="Avviker" none="Ingen som hade svarat avvek från planen." reports={offTrack} />
      <Unpromised rows={content.promisedByNobody} />
      <Decided decided={content.decided} />
    </>
  )
}

function Deviations(props: { id: string; title: string; none: string; reports: readonly BriefDeviation[] }) {
  return (
    <Section id={props.id} title={`${props.title} (${props.reports.length})`}>
      {props.reports.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <DataTable
          caption={props.title}
          captionHidden
          wide
          rows={props.reports}
          rowKey={(_, index) => index}
          columns={[
            { key: 'who', label: 'Vem', rowHeader: true, cell: ({ organisation }) => organisation },
            { key: 'what', label: 'Åtagande', cell: ({ goal, commitment }) => `${goal}: ${commitment}` },
            { key: 'degree', label: 'Genomförande', cell: ({ degree }) => <Status word={degree} /> },
            {
              key: 'before',
              label: 'Kurs förra omgången',
              cell: ({ before }) => (before === null ? 'Ingen uppgift' : <Status word={before} />),
            },
            { key: 'why', label: 'Organisationens egna ord', cell: ({ reason }) => reason || 'Inget skäl angivet' },
          ]}
        />
      )}
    </Section>
  )
}

function Goals({ content: { goals, degrees, courses, notReported } }: { content: BriefContent }) {
  const count = (key: string, label: string, of: (goal: BriefGoal) => number): Column<BriefGoal> => ({
    key,
    label,
    numeric: true,
    cell: of,
  })
  const goalColumn: Column<BriefGoal> = {
    key: 'goal',
    label: 'Mål',
    rowHeader: true,
    cell: ({ label, title }) => `${label} ${title}`,
  }
  return (
    <Section id="mal" title={`Mål för mål (${goals.length})`}>
      <DataTable
        caption="Vad de som har svarat säger, mål för mål"
        wide
        rows={goals}
        rowKey={({ label }) => label}
        note="De som inte har svarat står i en egen kolumn och ingår inte i någon status."
        columns={[
          goalColumn,
          { key: 'now', label: 'Har rapporterat', numeric: true, cell: ({ now }) => ofN(now) },
          {
            key: 'before',
            label: 'Förra omgången',
            numeric: true,
            cell: ({ before }) => (before === null ? '–' : ofN(before)),
          },
          count('silent', notReported.label, ({ now }) => now.notReported),
          ...degrees.map(({ code, label }) => count(code, label, ({ now }) => now.byDegree[code] ?? 0)),
          ...courses.map(({ code, label }) => count(code, label, ({ now }) => now.byCourse[code] ?? 0)),
        ]}
      />
      <DataTable
        caption="Hur målen mäts, och åt vilket håll indikatorerna går"
        wide
        rows={goals}
        rowKey={({ label }) => label}
        columns={[
          goalColumn,
          {
            key: 'measured',
            label: 'Mäts av',
            numeric: true,
            cell: ({ measured }) => `${measured.live}${NBSP}av${NBSP}${measured.all}`,
          },
          count('better', 'Åt rätt håll', ({ directions }) => directions.better),
          count('worse', 'Åt fel håll', ({ directions }) => directions.worse),
          count('unchanged', 'Oförändrat', ({ directions }) => directions.unchanged),
          count('changed', 'Ändrat, ej värderat', ({ directions }) => directions.changed),
          count('unknown', 'Går inte att säga', ({ directions }) => directions.unknown),
        ]}
      />
    </Section>
  )
}

function Unpromised({ rows }: { rows: BriefContent['promisedByNobody'] }) {
  return (
    <Section id="utlovat-av-ingen" title={`Utlovat av ingen (${rows.length})`}>
      {rows.length === 0 ? (
        <p>Planen angav en aktör för varje åtagande.</p>
      ) : (
        <DataTable
          caption="Åtaganden som planen inte ger någon aktör"
          rows={rows}
          rowKey={(_, index) => index}
          note="Den som är utsedd att rapportera har inte lovat något."
          columns={[
            { key: 'what', label: 'Åtagande', rowHeader: true, cell: ({ commitment }) => commitment },
            { key: 'goal', label: 'Mål', cell: ({ goal }) => goal },
            {
              key: 'who',
              label: 'Utsedd att rapportera',
              cell: ({ reporters }) => (reporters.length === 0 ? 'Ingen' : formatList(reporters)),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Decided({ decided: { meeting, decisions } }: Pick<BriefContent, 'decided'>) {
  return (
    <Section id="beslutat" title={`Beslutat tidigare, och vad det blev av det (${decisions.length})`}>
      {meeting === null ? null : <p>Senaste sammanträdet var {formatCalendarDate(meeting.heldOn)}.</p>}
      {decisions.length === 0 ? (
        <p>Inget beslutades då, och inga äldre beslut gällde.</p>
      ) : (
        <DataTable
          caption="Besluten och vad det blev av dem"
          captionHidden
          wide
          rows={decisions}
          rowKey={(_, index) => index}
          columns={[
            { key: 'what', label: 'Beslut', rowHeader: true, cell: ({ what }) => what },
            { key: 'who', label: 'Vem', cell: ({ who }) => (who.length === 0 ? 'Ingen angiven' : formatList(who)) },
            { key: 'made', label: 'Beslutat', cell: ({ meetingOn }) => formatCalendarDate(meetingOn) },
            {
              key: 'due',
              label: 'Senast',
              cell: ({ dueOn }) => (dueOn === null ? 'Ingen dag' : formatCalendarDate(dueOn)),
            },
            { key: 'standing', label: 'Vad det blev', cell: ({ standing }) => <Status word={standing} /> },
          ]}
        />
      )}
    </Section>
  )
}
