import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { readKoladaChoices, whyNotReady, type KoladaChoices } from '#app/domain/import/kolada/choices.ts'
import { valueFormOf, valueForms } from '#app/domain/import/kolada/key-figure.ts'
import { areasInWords, emptyYearsInWords, koladaProposal, yearsInWords } from '#app/domain/import/kolada/propose.ts'
import type { Proposal } from '#app/domain/import/proposed.ts'
import { formatDateTime, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { readKeptFile } from '#app/files/file-store.server.ts'
import { readAnswerFile, type KeptAnswer } from '#app/imports/kolada/kept-answer.ts'
import type { Propose } from './proposers.server.ts'

/** What an import from Kolada would do, read out of the kept answer by what was chosen. Nothing is asked of Kolada. */
export const proposeKolada: Propose = async (viewer, imported, { progress }) => {
  const choices = readKoladaChoices(imported.choices)
  if (choices === undefined) return { why: 'Valen går inte att läsa. Välj om.' }
  const why = whyNotReady(choices)
  if (why !== undefined) return { why }
  if (imported.file === null) return { why: 'Värdena är inte hämtade från Kolada än.' }
  const answer = readAnswerFile(await textOfKept(imported.file.sha256))
  if (answer === undefined) return { why: 'Filen är inte ett svar från Kolada. Hämta värdena igen.' }
  const { cells } = answer
  progress?.(0, cells.length)
  const proposal = koladaProposal(choices, cells, await findAreaRegister(viewer))
  progress?.(cells.length, cells.length)
  return { values: proposal.values, problems: proposal.problems, facts: factsOf(choices, answer, proposal) }
}

async function textOfKept(sha256: string): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await readKeptFile(sha256)) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function factsOf(
  choices: KoladaChoices,
  answer: KeptAnswer,
  { emptyYears, unasked }: { emptyYears: readonly number[]; unasked: number },
): Proposal['facts'] {
  const { keyFigure, from, to, bySex, parts, only } = choices
  const hasMean = parts.some(({ scope }) => scope === 'unweighted-mean')
  return [
    { term: 'Nyckeltal', value: `${keyFigure.id} ${keyFigure.title}` },
    { term: 'Värdena är', value: valueForms[valueFormOf(keyFigure.title)].label },
    {
      term: 'Valt',
      value: `${sentenceCase(areasInWords(parts))}, ${yearsInWords(from ?? 0, to ?? 0)}, ${bySex ? 'totalt, kvinnor och män' : 'totalt'}`,
    },
    { term: 'Hämtat', value: formatDateTime(new Date(answer.fetchedAt)) },
    {
      term: 'Källa att ange',
      value: 'Källa: Kolada. Det som räknas ut här är en egen bearbetning av data från Kolada.',
    },
    { term: 'Saknade värden', value: 'Där Kolada saknar värde läses ”ej redovisad” in, aldrig noll.' },
    ...(only === null
      ? []
      : [{ term: 'Bara', value: `${formatNumber(only.length)} värden som källbevakningen har hittat` }]),
    ...(emptyYears.length === 0 ? [] : [{ term: 'År utan värden', value: emptyYearsInWords(emptyYears) }]),
    ...(unasked === 0
      ? []
      : [{ term: 'Inte använt', value: `${formatNumber(unasked)} värden i svaret hör inte till det som är valt` }]),
    ...(hasMean
      ? [
          {
            term: 'Gruppens värde',
            value: `${answer.group ?? 'Gruppen'}: alla kommuner väger lika. Det är inte länets värde och jämförs inte med riket.`,
          },
        ]
      : []),
  ]
}
