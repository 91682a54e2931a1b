import { isFigures, isTwoMeasures, unitOf, writtenEnding, writtenIndicator } from './indicator-words.ts'
import type { Part } from './part.ts'

/** What the coordinator should know of a part before it becomes something in the draft. */
export function remarksOn({ kind, text }: Pick<Part, 'kind' | 'text'>): string[] {
  switch (kind) {
    case 'indicator': {
      const { name, statedSource } = writtenIndicator(text)
      return [
        ...(statedSource === undefined ? [] : [`Källan inom parentes: ${statedSource}.`]),
        ...(isTwoMeasures(name) ? ['Raden nämner två mått. De blir en indikator, om du inte delar raden i två.'] : []),
        ...(unitOf(name) === undefined
          ? ['Texten säger inte om det är en andel eller ett antal. Välj enhet sedan.']
          : []),
      ]
    }
    case 'indicator-ending': {
      const ending = writtenEnding(text)
      return ending?.lastYear === undefined
        ? ['Texten säger inte vilket år som är det sista med uppgifter.']
        : [`Sista året med uppgifter: ${ending.lastYear}.`]
    }
    case 'note':
      return isFigures(text) || /\d\s*(%|procent)/.test(text)
        ? ['Här finns siffror. De läses inte in som värden, för de behöver en källa med år och område.']
        : []
    case 'yearly-action':
      return ['Texten säger att åtgärden återkommer varje år.']
    case 'context-quoted':
      return ['Sätts inom citattecken i utkastet. Bakgrunden ska till slut stå med era egna ord.']
    default:
      return []
  }
}
