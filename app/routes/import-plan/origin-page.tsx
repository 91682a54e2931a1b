import { draftPath, originPath, planImportPaths, undoPath } from '#app/domain/import/plan/addresses.ts'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import type { PlanDraft } from '#app/domain/import/plan/draft.ts'
import type { Part } from '#app/domain/import/plan/part.ts'
import type { ImportState } from '#app/domain/import/state.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { draftCounts, leftInWords } from './draft-counts.ts'
import { PartRow, ReadPartRow } from './part-row.tsx'
import type { NotCorrected } from './correct.tsx'

export interface OriginPageProps {
  imported: {
    id: number
    title: string
    state: ImportState
    version: number
    file: string | null
    sourceId: number | null
    plan: { slug: string; title: string } | null
  }
  parts: readonly Part[]
  lines: readonly DocumentLine[]
  names: Readonly<Record<string, string>>
  answer: NotCorrected | undefined
}

/** The document, line by line, beside what it was recognised as: to be corrected, or to be read when it is a draft. */
export function OriginPage(props: OriginPageProps) {
  const { imported, parts, answer } = props
  const draft = assemble(parts)
  const isOpen = imported.state === 'prepared'
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/import', label: 'Importer' },
          { href: planImportPaths.begin, label: 'Plan ur ett dokument' },
          { label: imported.title },
        ]}
        eyebrow={imported.title}
        title={isOpen ? 'Rätta det som lästes' : 'Planen och originalet'}
        lead={
          isOpen
            ? 'Bredvid varje rad i originalet står vad den blir i utkastet.'
            : 'Bredvid varje rad i originalet står vad den blev i planen.'
        }
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Ändringarna sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {answer?.error === undefined ? null : (
        <Notice kind="error" title="Det gick inte att dela" role="alert">
          <p>
            <a href={`#${answer.error.part}-kind`}>{answer.error.why}</a>
          </p>
        </Notice>
      )}
      {isOpen ? <WhatStops draft={draft} /> : <WhatItBecame imported={imported} />}
      <LeftOut parts={parts} draft={draft} />
      <Section id="sammanfattning" title={isOpen ? 'Det blir' : 'Det blev'}>
        <SummaryList rows={draftCounts(draft)} />
      </Section>
      <Notes draft={draft} />
      <Rows {...props} draft={draft} />
    </Page>
  )
}

/** What has to be mended before there can be a draft. */
function WhatStops({ draft }: { draft: PlanDraft }) {
  const [first] = draft.faults
  if (draft.goals.length === 0 && first === undefined) {
    return (
      <Notice kind="warning" title="Inget mål kändes igen">
        <p>Hitta raden som är målets rubrik, välj ”Mål” eller ”Delmål” och skriv nummer och titel i texten.</p>
      </Notice>
    )
  }
  if (first === undefined) return null
  return (
    <Notice kind="warning" title="Det här behöver rättas innan utkastet kan skapas">
      <ul>
        {draft.faults.slice(0, 20).map(({ part, why }, index) => (
          <li key={index}>
            <a href={`#${part}-kind`}>{why}</a>
          </li>
        ))}
      </ul>
      {draft.faults.length > 20 ? <p>Ytterligare {draft.faults.length - 20} står vid sina rader.</p> : null}
    </Notice>
  )
}

/** Where the draft is, and what can be done with the import. */
function WhatItBecame({ imported: { id, plan, state, sourceId } }: Pick<OriginPageProps, 'imported'>) {
  const isDone = state === 'done'
  return (
    <>
      <ButtonRow>
        {plan === null ? null : <LinkButton href={editionPath(plan.slug)}>Arbeta vidare med {plan.title}</LinkButton>}
        {sourceId === null ? null : <a href={`/samordning/kallor/${sourceId}`}>Källan med originalfilen</a>}
        {isDone ? <a href={undoPath(id)}>Ångra importen</a> : null}
      </ButtonRow>
      {isDone && plan === null ? <p>Utkastet har tagits bort.</p> : null}
      {state === 'undone' ? <p>Importen är ångrad. Originalet finns kvar.</p> : null}
      {state === 'discarded' ? <p>Importen är kasserad. Originalet finns kvar.</p> : null}
      <form method="post" action={originPath(id)}>
        <ButtonRow>
          <Button kind="secondary" name="intent" value="repeat">
            Gör ett nytt utkast av samma dokument
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}

/** That lines do not come along, and where they stand. */
function LeftOut({ parts, draft }: { parts: readonly Part[]; draft: PlanDraft }) {
  const unplaced = parts.filter(({ kind }) => kind === 'unplaced')
  const [first] = unplaced
  if (first === undefined) return null
  return (
    <Notice kind="info" title={leftInWords(draft.left.unplaced)}>
      <p>
        Texten säger inte vad som står där. <a href={`#${first.id}`}>Visa den första</a>. Sådana rader har en färgad
        kant och är märkta ”Inte placerad”.
      </p>
    </Notice>
  )
}

/** Notes to the coordinator, folded: figures and analyses that are no part of a plan. */
function Notes({ draft }: { draft: PlanDraft }) {
  if (draft.notes.length === 0) return null
  return (
    <Disclosure
      summary="Anteckningar till samordningen"
      meta="Siffror och analyser ur originalet. De finns kvar här och hamnar varken i planen eller bland värdena."
    >
      <ul className="entries">
        {draft.notes.map(({ part, about, text, locator, remarks }) => (
          <li key={part}>
            <p className="entry-title">{about}</p>
            <p>{text}</p>
            <p className="small muted">
              <a href={`#${part}`}>{locator}</a>
              {remarks.length === 0 ? '' : `. ${remarks.join(' ')}`}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const numbersOf = ({ from, to }: Part): number[] =>
  Array.from({ length: Math.min(to - from + 1, 3000) }, (_, index) => from + index)

function Rows({ imported, parts, lines, names, answer, draft }: OriginPageProps & { draft: PlanDraft }) {
  const nameOf = (slug: string): string => names[slug] ?? slug
  const byNumber = new Map(lines.map((line) => [line.number, line]))
  const firstPart = new Map(parts.toReversed().flatMap((part) => numbersOf(part).map((number) => [number, part.id])))
  const linesOf = (part: Part) =>
    numbersOf(part).flatMap((number) => {
      const line = byNumber.get(number)
      return line === undefined ? [] : [{ ...line, isFirst: firstPart.get(number) === part.id }]
    })
  if (imported.state !== 'prepared') {
    return (
      <Section id="rader" title="Rad för rad">
        <ol className="origin">
          {parts.map((part) => (
            <ReadPartRow key={part.id} part={part} lines={linesOf(part)} nameOf={nameOf} />
          ))}
        </ol>
      </Section>
    )
  }
  const errors = new Map(draft.faults.map(({ part, why }) => [part, why]))
  if (answer?.error !== undefined) errors.set(answer.error.part, answer.error.why)
  const save = (
    <ButtonRow>
      <Button name="intent" value="next">
        Spara och gå till utkastet
      </Button>
      <Button name="intent" value="save" kind="secondary">
        Spara ändringarna
      </Button>
    </ButtonRow>
  )
  return (
    <Section id="rader" title="Rad för rad">
      <form method="post" action={originPath(imported.id)} noValidate>
        <HiddenField name="version" value={imported.version} readOnly />
        {save}
        <ol className="origin">
          {parts.map((part, index) => (
            <PartRow
              key={part.id}
              part={part}
              lines={linesOf(part)}
              nameOf={nameOf}
              error={errors.get(part.id)}
              isFirst={index === 0}
            />
          ))}
        </ol>
        {save}
      </form>
      <p className="small muted">
        Vill du fortsätta senare finns importen kvar i listan över importer.{' '}
        <a href={draftPath(imported.id)}>Till utkastet</a>
      </p>
    </Section>
  )
}
