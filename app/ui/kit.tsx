import type { ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { ChainChart } from './chart/chain.tsx'
import { PartBars } from './chart/part-bars.tsx'
import { TimeSeriesChart } from './chart/time-series.tsx'
import type { TimeSeriesChartProps } from './chart/time-series.tsx'
import { DefinitionList } from './definition.tsx'
import { EmptyState } from './empty-state.tsx'
import { Figure } from './figure.tsx'
import { Button, ButtonRow, LinkButton } from './form/button.tsx'
import { CheckboxRow } from './form/checkbox-row.tsx'
import { ErrorSummary } from './form/error-summary.tsx'
import { Fieldset } from './form/fieldset.tsx'
import { HiddenField } from './form/hidden-field.tsx'
import { RadioRows } from './form/radio-rows.tsx'
import { Select } from './form/select.tsx'
import { TextArea } from './form/text-area.tsx'
import { TextField } from './form/text-field.tsx'
import { chainCase } from './kit-chain.ts'
import { LinkList } from './link-list.tsx'
import { Mark, markShapes, markTones } from './mark.tsx'
import { NavList } from './nav-list.tsx'
import { Notice } from './notice.tsx'
import { Page, PageHead, Prose, Section } from './page.tsx'
import { Progress } from './progress.tsx'
import { Verbatim } from './quote.tsx'
import { DemoBanner, HelpLine, QuickExit, SiteFooter, SiteHeader, SkipLink, TopBar } from './site-chrome.tsx'
import { StackedBar } from './stacked-bar.tsx'
import { StatusMark } from './status-mark.tsx'
import { SummaryList } from './summary-list.tsx'
import { DataTable, ScrollRegion } from './table.tsx'
import { TaskList } from './task-list.tsx'

const steps = [
  { value: 'done', label: 'Genomfört', shape: 'full', tone: 'good', explanation: 'Allt i åtagandet är gjort.' },
  {
    value: 'half',
    label: 'Till hälften',
    shape: 'half',
    tone: 'progress',
    explanation: 'Ungefär hälften är gjort, resten är planerat.',
  },
  {
    value: 'begun',
    label: 'Påbörjat',
    shape: 'quarter',
    tone: 'progress',
    explanation: 'Arbetet är i gång men det mesta återstår.',
  },
  {
    value: 'not-begun',
    label: 'Ej påbörjat',
    shape: 'empty',
    tone: 'neutral',
    explanation: 'Inget är gjort ännu. Skriv gärna varför.',
  },
  {
    value: 'ongoing',
    label: 'Löpande',
    shape: 'infinity',
    tone: 'neutral',
    explanation: 'Görs varje år och blir aldrig klart.',
  },
  {
    value: 'not-relevant',
    label: 'Ej relevant',
    shape: 'dash',
    tone: 'muted',
    explanation: 'Gäller inte din organisation.',
  },
] as const

const roles = [
  'paper',
  'sunk',
  'ink',
  'soft',
  'rule',
  'edge',
  'accent',
  'accent-deep',
  'signal',
  'good',
  'progress',
  'warn',
  'stop',
  'muted',
  'line-accent',
  'line-a',
  'line-b',
  'line-c',
] as const

const realCase: TimeSeriesChartProps = {
  id: 'diagram-rutin',
  title: 'Allt fler kommuner följde upp, sedan blev frågan tre',
  desc: '16 procent 2019, 31 procent 2021 och 36 procent 2022. År 2020 mättes inte. Från 2023 ställs tre nya frågor som inte kan jämföras bakåt: 62, 70 och 59 procent.',
  unit: 'percent',
  xFrom: 2019,
  xTo: 2023,
  lines: [
    {
      id: 'before',
      label: 'Kommuner som följer upp arbetet, en samlad fråga',
      shortLabel: 'En samlad fråga',
      tone: 'accent',
      points: [
        { x: 2019, y: 16, text: '16 %' },
        { x: 2021, y: 31, text: '31 %' },
        { x: 2022, y: 36, text: '36 %' },
      ],
      bridges: [{ from: 2019, to: 2021 }],
    },
    {
      id: 'needs',
      label: 'Målgruppens utsatthet och behov',
      shortLabel: 'Utsatthet och behov',
      tone: 'a',
      points: [{ x: 2023, y: 62, text: '62 %' }],
      bridges: [],
    },
    {
      id: 'support',
      label: 'Stöd och insatser till enskilda',
      shortLabel: 'Stöd och insatser',
      tone: 'b',
      points: [{ x: 2023, y: 70, text: '70 %' }],
      bridges: [],
    },
    {
      id: 'results',
      label: 'Resultat för enskilda',
      shortLabel: 'Resultat',
      tone: 'c',
      points: [{ x: 2023, y: 59, text: '59 %' }],
      bridges: [],
    },
  ],
  ranges: [],
  notMeasured: [{ x: 2020, text: 'ej mätt' }],
  breaks: [{ before: 2023, text: 'Ny fråga 2023' }],
  stops: [],
}

const endedCase: TimeSeriesChartProps = {
  id: 'diagram-avslutad',
  title: 'Mätningen upphörde 2021',
  desc: 'Länet: 12 procent 2015, 15 procent 2017, 14 procent 2019, 21 procent 2021. Riket: 8, 9, 9 och 8 procent. År 2024 uppskattas andelen till 20–25 procent.',
  unit: 'percent',
  yMax: 40,
  xFrom: 2015,
  xTo: 2024,
  lines: [
    {
      id: 'county',
      label: 'Kommuner i länet',
      shortLabel: 'Länet',
      tone: 'a',
      points: [
        { x: 2015, y: 12, text: '12 %' },
        { x: 2017, y: 15, text: '15 %' },
        { x: 2019, y: 14, text: '14 %' },
        { x: 2021, y: 21, text: '21 %' },
      ],
      bridges: [
        { from: 2015, to: 2017 },
        { from: 2017, to: 2019 },
        { from: 2019, to: 2021 },
      ],
    },
    {
      id: 'country',
      label: 'Hela riket',
      shortLabel: 'Riket',
      tone: 'accent',
      points: [
        { x: 2015, y: 8, text: '8 %' },
        { x: 2016, y: 8, text: '8 %' },
        { x: 2017, y: 9, text: '9 %' },
        { x: 2019, y: 9, text: '9 %' },
        { x: 2021, y: 8, text: '8 %' },
      ],
      bridges: [
        { from: 2017, to: 2019 },
        { from: 2019, to: 2021 },
      ],
    },
  ],
  ranges: [{ x: 2024, low: 20, high: 25, text: '20–25 %', label: 'enligt en enkät' }],
  notMeasured: [
    { x: 2018, text: 'ej mätt' },
    { x: 2020, text: 'ej mätt' },
    { x: 2022, text: 'ej mätt' },
    { x: 2023, text: 'ej mätt' },
  ],
  breaks: [{ before: 2024, text: 'Nytt underlag 2024' }],
  stops: [{ x: 2021, text: 'Sista mätningen 2021' }],
}

const countCase: TimeSeriesChartProps = {
  id: 'diagram-antal',
  title: 'Fler samtal till stödlinjen varje år',
  desc: 'Antal samtal: 1 240 år 2020, 1 410 år 2021, 1 380 år 2022, 1 695 år 2023 och 1 820 år 2024.',
  unit: 'count',
  xFrom: 2020,
  xTo: 2024,
  lines: [
    {
      id: 'calls',
      label: 'Samtal',
      shortLabel: 'Samtal',
      tone: 'accent',
      points: [
        { x: 2020, y: 1240, text: '1 240' },
        { x: 2021, y: 1410, text: '1 410' },
        { x: 2022, y: 1380, text: '1 380' },
        { x: 2023, y: 1695, text: '1 695' },
        { x: 2024, y: 1820, text: '1 820' },
      ],
      bridges: [],
    },
  ],
  ranges: [],
  notMeasured: [],
  breaks: [],
  stops: [],
}

const counties = [
  ['Blekinge', 5, 5, 60, 80],
  ['Dalarna', 15, 13, 46, 62],
  ['Gotland', 1, 1, 100, 100],
  ['Gävleborg', 10, 9, 33, 56],
  ['Västernorrland', 7, 7, 43, 71],
] as const

function Swatches() {
  return (
    <ul className="kit-grid" role="list">
      {roles.map((role) => (
        <li key={role}>
          <svg viewBox="0 0 160 64" width="160" height="64" aria-hidden="true">
            <rect x="0.5" y="0.5" width="159" height="63" fill={`var(--${role})`} stroke="var(--edge)" />
          </svg>
          <small>{role}</small>
        </li>
      ))}
    </ul>
  )
}

function Example({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title} level={3}>
      {children}
    </Section>
  )
}

/** Every piece of the kit on one page, in the states it can be in. Whoever changes a piece looks here first. */
export function Kit() {
  return (
    <>
      <SkipLink />
      <QuickExit href="https://www.smhi.se/" label="Lämna sidan" note="Vid fara, ring 112" />
      <DemoBanner>Uppgifterna på sidan är påhittade.</DemoBanner>
      <SiteHeader
        siteName="Åtagandekollen"
        tagline="Så går det med handlingsplanen mot våld"
        homeHref="#"
        account={<a href="#logga-in">Logga in</a>}
        nav={[
          { href: '#mal', label: 'Mål' },
          { href: '#indikatorer', label: 'Indikatorer', current: true },
          { href: '#uppfoljningar', label: 'Uppföljningar' },
          { href: '#om', label: 'Om planen' },
        ]}
      />
      <TopBar organisation="Region Exempel" role="Kontaktperson" signOut={<Button kind="quiet">Logga ut</Button>}>
        <a href="#atgarder" aria-current="page">
          Att rapportera (4)
        </a>
        <a href="#inskickat">Inskickat</a>
      </TopBar>
      <Page width="wide">
        <PageHead
          breadcrumb={[{ label: 'Start', href: '#' }, { label: 'Så ser det ut', href: '#' }, { label: 'Byggsatsen' }]}
          eyebrow="Mål 7"
          title="Byggsatsen: alla delar i alla lägen"
          lead="Sidan visar hur rubriker, märken, formulär, tabeller och diagram ser ut, så att alla sidor blir en familj."
        />

        <Section title="Text" id="text">
          <Prose>
            <p>
              Brödtexten är 18 till 19 punkter med god radhöjd och en rad på högst 68 tecken. Länkar är{' '}
              <a href="#text">understrukna och djupt blågröna</a>, och <strong>viktiga ord</strong> är halvfeta. Siffror
              bryts aldrig från sin enhet: 22&nbsp;procent, 5&nbsp;mars&nbsp;2026.
            </p>
            <h3>En underrubrik i löptexten</h3>
            <ul>
              <li>Våldsförebyggande arbete i kommunerna och samverkansöverenskommelser.</li>
              <li>Stöd till den som har utsatts.</li>
            </ul>
            <p className="muted small">Mindre, dämpad text för det som inte är huvudsaken.</p>
          </Prose>
          <Example title="Ordagrant ur planen">
            <Verbatim source="Beslut 2024-03-05, dnr 123-2024, sidan 14">
              Länsstyrelsen ska tillsammans med regionen och kommunerna ta fram en gemensam rutin för hur våldsutsatthet
              upptäcks och följs upp.
            </Verbatim>
          </Example>
          <Example title="Ord och betydelse">
            <DefinitionList
              items={[
                { term: 'Åtagande', meaning: 'Det som en myndighet har lovat i planen, med planens egna ord.' },
                { term: 'Lägesrapport', meaning: 'Vad den ansvariga säger om hur åtagandet går.' },
              ]}
            />
          </Example>
        </Section>

        <Section title="Märken och lägen" id="marken">
          <ul className="kit-grid" role="list">
            {steps.map((step) => (
              <li key={step.value}>
                <StatusMark shape={step.shape} tone={step.tone} label={step.label} />
              </li>
            ))}
            <li>
              <StatusMark shape="question" tone="muted" label="Ej rapporterat" hint="Senast 15 mars 2026" />
            </li>
            <li>
              <StatusMark shape="return" tone="warn" label="Återsänd" hint="Se kommentaren" />
            </li>
            <li>
              <StatusMark shape="warning" tone="stop" label="Försenad" />
            </li>
          </ul>
          <Example title="Alla former">
            <ul className="kit-grid" role="list">
              {markShapes.map((shape) => (
                <li key={shape}>
                  <Mark shape={shape} /> {shape}
                </li>
              ))}
            </ul>
          </Example>
          <Example title="Alla toner">
            <ul className="kit-grid" role="list">
              {markTones.map((tone) => (
                <li key={tone}>
                  <StatusMark shape="half" tone={tone} label={tone} />
                </li>
              ))}
            </ul>
          </Example>
          <Example title="Små ord i ram">
            <p>
              <Badge>Utkast</Badge> <Badge tone="good">Fryst</Badge> <Badge tone="warn">Ändrad</Badge>
            </p>
          </Example>
        </Section>

        <Section title="Diagram" id="diagram">
          <div className="flow">
            <Figure
              title="Allt fler kommuner följde upp, sedan blev frågan tre"
              subtitle="Andel av länets kommuner som följer upp arbetet mot våld, 2019–2023"
              note="48 av 52 kommuner svarade 2023. Svaren före och efter 2023 kan inte jämföras."
              source={{ label: 'Öppna jämförelser 2023, tabell 4', href: '#kalla' }}
            >
              <TimeSeriesChart {...realCase} />
            </Figure>
            <Figure
              title="Mätningen upphörde 2021"
              subtitle="Andel som har en rutin, länet och riket"
              note="Värdet för 2024 är ett spann och hör till ett annat underlag."
              source={{ label: 'Socialstyrelsen', href: '#kalla' }}
            >
              <TimeSeriesChart {...endedCase} />
            </Figure>
            <Figure
              title="Fler samtal till stödlinjen varje år"
              subtitle="Antal besvarade samtal"
              source={{ label: 'Stödlinjen' }}
            >
              <TimeSeriesChart {...countCase} />
            </Figure>
            <Figure
              title="Stöd är det som flest följer upp"
              subtitle="Andel av länets kommuner 2023"
              source={{ label: 'Öppna jämförelser' }}
            >
              <PartBars
                label="Andel av länets kommuner 2023"
                parts={[
                  { id: 'needs', label: 'Målgruppens utsatthet och behov', value: 62, text: '62 %' },
                  { id: 'support', label: 'Stöd och insatser till enskilda', value: 70, text: '70 %' },
                  { id: 'results', label: 'Resultat för enskilda', value: 59, text: '59 %' },
                  {
                    id: 'range',
                    label: 'Någon form av uppföljning av våld i nära relationer',
                    low: 20,
                    high: 25,
                    text: '20–25 %',
                  },
                  { id: 'hidden', label: 'Barn som har bevittnat våld', text: 'sekretess' },
                ]}
              />
            </Figure>
            <Figure title="Två av nio åtaganden är genomförda" subtitle="Läget i lägesrapporterna för 2025">
              <StackedBar
                id="stapel"
                text="7 av 9 åtaganden har rapporterats."
                parts={steps.map((step, index) => ({
                  key: step.value,
                  label: step.label,
                  count: [2, 1, 2, 1, 1, 0][index] ?? 0,
                  shape: step.shape,
                  tone: step.tone,
                  light: step.value === 'not-begun',
                }))}
                unanswered={{ label: 'Ej rapporterat', count: 2 }}
              />
            </Figure>
          </div>
        </Section>

        <Section title="Kedja" id="kedja">
          <Figure title="Tre av sex delar har en lucka" subtitle="Streckade rutor är luckor" wide>
            <ChainChart
              id="kedja-bild"
              title="Tre av sex delar har en lucka"
              desc="Från utfall till åtaganden"
              picture={chainCase}
            />
          </Figure>
        </Section>

        <Section title="Tabeller" id="tabeller">
          <DataTable
            caption="Kommuner med en rutin"
            rows={counties.slice(0, 3)}
            rowKey={(row) => row[0]}
            columns={[
              { key: 'county', label: 'Län', rowHeader: true, cell: (row) => row[0] },
              { key: 'asked', label: 'Kommuner', numeric: true, cell: (row) => row[1] },
              { key: 'share', label: 'Har rutin', numeric: true, cell: (row) => `${row[3]}\u00a0%` },
            ]}
            note="Andelen räknas på dem som har svarat."
            source={<a href="#kalla">Öppna jämförelser 2023</a>}
          />
          <Example title="Bred tabell">
            <DataTable
              caption="Kommuner med rutin för upptäckt och uppföljning, efter län"
              rows={counties}
              rowKey={(row) => row[0]}
              columns={[
                { key: 'county', label: 'Län', rowHeader: true, cell: (row) => row[0] },
                { key: 'asked', label: 'Kommuner', numeric: true, cell: (row) => row[1] },
                { key: 'answered', label: 'Svarade', numeric: true, cell: (row) => row[2] },
                { key: 'routine', label: 'Har rutin', numeric: true, cell: (row) => `${row[3]}\u00a0%` },
                { key: 'follow', label: 'Följer upp', numeric: true, cell: (row) => `${row[4]}\u00a0%` },
                {
                  key: 'state',
                  label: 'Läge',
                  cell: () => <StatusMark shape="half" tone="progress" label="Till hälften" />,
                },
              ]}
            />
          </Example>
          <Example title="Egen tabell">
            <ScrollRegion label="Egen tabell i egen ram">
              <table className="table">
                <caption>Skriven för hand med klassen table</caption>
                <thead>
                  <tr>
                    <th scope="col">År</th>
                    <th scope="col" className="numeric">
                      Andel
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row">2022</th>
                    <td className="numeric">36&nbsp;%</td>
                  </tr>
                </tbody>
              </table>
            </ScrollRegion>
          </Example>
        </Section>

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

        <Section title="Besked" id="besked">
          <div className="flow">
            <Notice kind="success" title="Lägesrapporten är inskickad">
              <p>Samordnaren läser den före den 15 mars 2026. Du behöver inte göra något mer.</p>
            </Notice>
            <Notice kind="info" title="Skriv inget om enskilda personer" />
            <Notice kind="warning" title="Fyra dagar kvar">
              <p>Tre åtaganden saknar lägesrapport.</p>
            </Notice>
            <Notice kind="error" title="Det gick inte att spara">
              <p>Det du skrev finns kvar på sidan. Försök igen om en stund.</p>
            </Notice>
            <EmptyState title="Inga lägesrapporter ännu" action={<LinkButton href="#ny">Öppna en omgång</LinkButton>}>
              Här visas det som partnerna skickar in. Öppna en omgång, så får de veta att det är dags.
            </EmptyState>
            <HelpLine
              name="Kvinnofridslinjen"
              number="020-50 50 50"
              emergency="112"
              note="Samtalet är gratis, syns inte på telefonräkningen och du kan vara anonym."
            />
          </div>
        </Section>

        <Section title="Formulär" id="formular">
          <form className="form" action="#formular">
            <HiddenField name="version" defaultValue="3" />
            <ErrorSummary
              errors={[
                { fieldId: 'falt-lage', message: 'Välj hur det går' },
                { fieldId: 'falt-ar', message: 'Skriv året med fyra siffror' },
              ]}
            >
              Det du skrev finns kvar.
            </ErrorSummary>
            <RadioRows
              id="falt-lage"
              name="lage"
              label="Hur går det med åtagandet?"
              hint="Förra året svarade ni Påbörjat."
              error="Välj hur det går"
              large
              options={steps.map((step) => ({
                value: step.value,
                label: step.label,
                explanation: step.explanation,
                mark: { shape: step.shape, tone: step.tone },
              }))}
            />
            <RadioRows
              id="falt-of"
              name="oforandrat"
              label="Är läget detsamma som förra året?"
              defaultValue="ja"
              options={[
                { value: 'ja', label: 'Ja, oförändrat' },
                { value: 'nej', label: 'Nej, det har hänt något' },
              ]}
            />
            <TextArea
              id="falt-text"
              name="text"
              label="Vad har gjorts under året?"
              hint="Skriv kort och konkret. Skriv inget om enskilda personer."
              limit={800}
              length={120}
              defaultValue="Rutinen är beslutad och två av fyra utbildningar är hållna."
            />
            <TextArea id="falt-mer" name="mer" label="Något mer?" optional limit={500} rows={3} />
            <TextField
              id="falt-ar"
              name="ar"
              label="Vilket år blir åtagandet klart?"
              hint="Till exempel 2027."
              error="Skriv året med fyra siffror"
              width="short"
              inputMode="numeric"
              defaultValue="27"
            />
            <TextField id="falt-andel" name="andel" label="Andel" width="short" suffix="procent" optional />
            <Select
              id="falt-org"
              name="org"
              label="Organisation"
              placeholder="Välj organisation"
              options={[
                { value: '1', label: 'Region Exempel' },
                { value: '2', label: 'Exempelstads kommun' },
              ]}
            />
            <Fieldset id="falt-grupp" legend="Vem berörs?" hint="Välj alla som stämmer." optional>
              <CheckboxRow id="falt-barn" name="barn" label="Barn och unga" defaultChecked />
              <CheckboxRow id="falt-annan" name="annan" label="Någon annan" hint="Skriv vem nedanför.">
                <TextField id="falt-vem" name="vem" label="Vem?" optional width="medium" />
              </CheckboxRow>
            </Fieldset>
            <ButtonRow note="Sparat automatiskt kl. 14.32.">
              <Button>Skicka in lägesrapporten</Button>
              <Button kind="secondary">Spara och fortsätt senare</Button>
            </ButtonRow>
            <ButtonRow note="Går inte att skicka in: omgången stängde den 15 mars 2026.">
              <Button kind="danger">Ta bort utkastet</Button>
              <Button kind="quiet">Avbryt</Button>
              <Button disabled>Skicka in</Button>
            </ButtonRow>
          </form>
        </Section>

        <Section title="Färger och grader" id="farger">
          <Swatches />
          <Example title="Rubrik på nivå tre">
            <h4>Rubrik på nivå fyra</h4>
            <p>Brödtext 1234567890</p>
            <p className="small">Liten text 1234567890</p>
          </Example>
        </Section>
      </Page>
      <SiteFooter
        columns={[
          {
            title: 'Om webbplatsen',
            links: [
              { href: '#t', label: 'Tillgänglighet' },
              { href: '#i', label: 'Integritet: inga kakor' },
            ],
          },
          { title: 'Data', links: [{ href: '#d', label: 'Ladda ner öppna data' }] },
          { title: 'Kontakt', children: <p>Länsstyrelsen i Exempel län</p> },
        ]}
      />
    </>
  )
}
