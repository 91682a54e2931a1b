import { categoryName, type Dataset } from './dataset.ts'
import { scales, type StatisticsChoices } from './choices.ts'
import { markMeanings, markName } from './marks.ts'
import { dimensionOf, fixedDimensions } from './parts.ts'
import type { ChosenSeries } from './propose.ts'
import { momentInWords } from '../written-moment.ts'

/** Noise that is added so that nobody can be told from the figures: sums then differ from totals. */
const isAboutNoise = (note: string): boolean => /slumpmässig|random (noise|perturbation)|cell key/i.test(note)

/** How what came was read, for the preview: where each part was taken from, and what the source says of its figures. */
export function factsOf(
  dataset: Dataset,
  choices: StatisticsChoices,
  series: readonly ChosenSeries[],
): { term: string; value: string }[] {
  const fact = (term: string, value: string) => (value === '' ? [] : [{ term, value }])
  const nameOf = (part: 'area' | 'time' | 'sex'): string => dimensionOf(dataset, choices, part)?.label ?? ''
  const shared = dimensionOf(dataset, choices, 'series')
  const isScb = /\bscb\b|statistics sweden|statistiska centralbyrån/i.test(dataset.source)
  return [
    ...fact('Tabell', `${dataset.title} (${dataset.format})`),
    ...fact('Uppdaterad av källan', momentInWords(dataset.updated)),
    ...fact('Källa enligt filen', dataset.source),
    ...fact('Villkor', isScb ? 'Källa: SCB. Uppgifterna är fria att använda (CC0).' : ''),
    ...fact('Enhet enligt filen', dataset.unit),
    ...fact('Område', nameOf('area') === '' ? choices.areaText : `dimensionen ”${nameOf('area')}”`),
    ...fact('År', nameOf('time') === '' ? choices.yearText : `dimensionen ”${nameOf('time')}”`),
    ...fact('Kön', nameOf('sex') === '' ? '' : `dimensionen ”${nameOf('sex')}”`),
    ...fixedDimensions(dataset, choices).flatMap(({ code, label, categories }) => {
      const category = categories.find((one) => one.code === choices.fixed[code])
      return fact(label, category === undefined ? '' : categoryName(category))
    }),
    ...(shared?.categories ?? []).flatMap((category) =>
      fact(
        categoryName(category),
        series.find(({ id }) => id === choices.seriesOf[category.code])?.name ?? 'läses inte in',
      ),
    ),
    ...fact('Tal', choices.scale === 'as-written' ? '' : scales[choices.scale]),
    ...Object.entries(choices.marks).flatMap(([mark, meaning]) =>
      fact(markName(mark, dataset.symbols), markMeanings[meaning]),
    ),
    ...fact('Slumpmässig osäkerhet', dataset.notes.find(isAboutNoise) ?? ''),
  ]
}
