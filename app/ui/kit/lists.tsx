import { Button, ButtonRow } from '../form/button.tsx'
import { LinkList } from '../link-list.tsx'
import { NavList } from '../nav-list.tsx'
import { Section } from '../page.tsx'
import { Progress } from '../progress.tsx'
import { SubNav } from '../sub-nav.tsx'
import { StatusMark } from '../status-mark.tsx'
import { SummaryList } from '../summary-list.tsx'
import { TaskList } from '../task-list.tsx'
import { Example } from './example.tsx'

/** Lists: what is left to do, how far it has come, what was answered, and ways onward. */
export function ListExamples() {
  return (
    <Section title="Listor" id="listor">
      <Example title="Att göra">
        <TaskList
          tasks={[
            {
              id: 'a',
              title: 'Ta fram en gemensam rutin för hur våldsutsatthet upptäcks',
              meta: 'Åtagande 7.2 · förra året: påbörjat',
              status: <StatusMark shape="question" tone="muted" label="Ej rapporterat" />,
              action: <a href="#rapportera">Rapportera</a>,
            },
            {
              id: 'b',
              title: 'Utbilda nyanställda i socialtjänsten',
              meta: 'Åtagande 7.4 · förra året: till hälften',
              status: <StatusMark shape="pen" tone="progress" label="Utkast" hint="Sparat 5 mars 2026" />,
              action: <a href="#fortsatt">Fortsätt</a>,
            },
            {
              id: 'c',
              title: 'Sprida kunskap om stödlinjen',
              meta: 'Åtagande 7.5',
              status: <StatusMark shape="check" tone="good" label="Inskickad" />,
            },
          ]}
        />
      </Example>
      <Example title="Att göra, flera på en gång">
        <form className="flow">
          <TaskList
            tasks={['Utbilda nyanställda i socialtjänsten', 'Sprida kunskap om stödlinjen'].map((title, index) => ({
              id: title,
              title,
              tick: { id: `kit-valj-${index}`, name: `rows.${index}.chosen`, about: 'Bekräfta som oförändrat:' },
              meta: (
                <p className="mark-line">
                  <span>Så svarade ni 2025:</span>
                  <StatusMark shape="infinity" tone="good" label="Pågår löpande" />
                  <StatusMark shape="check" tone="good" label="Enligt plan" />
                </p>
              ),
              action: <a href="#nytt-svar">Skriv ett nytt svar</a>,
            }))}
          />
          <ButtonRow isAtHand>
            <Button type="button">Bekräfta de markerade som oförändrade</Button>
          </ButtonRow>
        </form>
      </Example>
      <Example title="Framsteg">
        <Progress done={7} of={9} text="7 av 9 åtaganden har rapporterats." />
      </Example>
      <Example title="Sammanfattning">
        <SummaryList
          rows={[
            { term: 'Status', value: 'Till hälften', action: { href: '#andra', label: 'Ändra', about: 'status' } },
            { term: 'Vad har gjorts', value: 'Rutinen är beslutad och två av fyra utbildningar är hållna.' },
          ]}
        />
      </Example>
      <Example title="Sidor om samma sak">
        <SubNav
          label="Omgångens sidor"
          links={[
            { href: '#tavlan', label: 'Tavlan', current: true },
            { href: '#granskning', label: 'Granskning' },
            { href: '#tillfragade', label: 'Tillfrågade' },
          ]}
        />
      </Example>
      <div className="columns">
        <Example title="Välj indikator">
          <NavList
            label="Välj indikator"
            items={[
              {
                href: '#i1',
                label: 'Kommuner som följer upp arbetet',
                meta: '2023 · fyra serier',
                mark: { shape: 'full', tone: 'good' },
                current: true,
              },
              {
                href: '#i2',
                label: 'Rutin för upptäckt',
                meta: 'Sista mätningen 2021',
                mark: { shape: 'dash', tone: 'muted' },
              },
              {
                href: '#i3',
                label: 'Stöd till barn',
                meta: 'Ännu ingen källa',
                mark: { shape: 'empty', tone: 'neutral' },
              },
            ]}
          />
        </Example>
        <Example title="Länkar">
          <LinkList
            links={[
              { href: '#l1', label: 'Årsuppföljning 2024', meta: 'PDF, 24 sidor' },
              { href: '#l2', label: 'Ladda ner alla värden', meta: 'CSV' },
            ]}
          />
        </Example>
      </div>
    </Section>
  )
}
