import { Badge } from '../badge.tsx'
import { Verbatim } from '../quote.tsx'
import { Example } from './example.tsx'

/** What a long page lists: entries with a title of their own, rows with rules, events in order, and plain items. */
export function ComposedListExamples() {
  return (
    <>
      <Entries />
      <RuledList />
      <Timeline />
      <PlainList />
    </>
  )
}

function Entries() {
  return (
    <Example title="Poster (entries)" id="poster">
      <ol className="entries">
        <li>
          <h4 className="entry-title">
            <a href="#poster">1. En gemensam rutin</a>
          </h4>
          <Verbatim as="p">
            Länsstyrelsen ska tillsammans med regionen och kommunerna ta fram en gemensam rutin för hur våldsutsatthet
            upptäcks och följs upp.
          </Verbatim>
          <p>Ansvarig: Region Exempel</p>
        </li>
        <li>
          <h4 className="entry-title">
            <a href="#poster">2. Utbildning för nyanställda</a>
          </h4>
          <Verbatim as="p">Kommunerna ska utbilda nyanställda i socialtjänsten varje år.</Verbatim>
          <p>Ansvarig: Exempelstads kommun</p>
        </li>
      </ol>
    </Example>
  )
}

function RuledList() {
  return (
    <Example title="Lista med linjer (ruled-list)" id="linjer">
      <p>
        Den rad som en länk leder till får en kraftigare linje: <a href="#linjer-2022">visa värdet för 2022</a>.
      </p>
      <ul className="ruled-list">
        <li id="linjer-2023">
          <p>
            <b className="numeric">62&nbsp;procent</b> – länet, 2023
          </p>
          <p className="small">
            <a href="#kalla">Öppna jämförelser 2023</a>, tabell 4
          </p>
        </li>
        <li id="linjer-2022">
          <p>
            <b className="numeric">36&nbsp;procent</b> – länet, 2022
          </p>
          <p className="small">
            <a href="#kalla">Öppna jämförelser 2022</a>, tabell 3
          </p>
        </li>
      </ul>
    </Example>
  )
}

function Timeline() {
  return (
    <Example title="Tidslinje (timeline)" id="tidslinje">
      <ol className="timeline">
        <li>
          <p>
            <b>2024: Mäts</b> – beslut av styrgruppen
          </p>
          <p>Frågan ställs på samma sätt i hela landet.</p>
        </li>
        <li>
          <p>
            <b>2023: Föreslagen</b>
          </p>
          <p className="small">
            Källa: <a href="#kalla">Planen</a>, sidan&nbsp;14
          </p>
        </li>
      </ol>
    </Example>
  )
}

function PlainList() {
  return (
    <Example title="Enkel lista (plain-list)" id="enkel-lista">
      <ul className="plain-list">
        <li>
          <Verbatim as="p">Erbjuda utbildning om våld i nära relationer.</Verbatim>
          <Badge>Varje år</Badge>
        </li>
        <li>
          <Verbatim as="p">Sprida kunskap om stödlinjen.</Verbatim>
        </li>
      </ul>
    </Example>
  )
}
