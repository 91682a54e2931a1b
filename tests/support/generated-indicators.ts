import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { Area } from '#app/domain/area/area.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'

/** Many years of values, with one that was not measured. */
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]

const subjects = [
  'rutin för barn i skyddat boende',
  'utbildade i bemötande',
  'kommuner som frågar rutinmässigt',
  'anmälda brott i nära relation',
  'uppsökande arbete mot hedersförtryck',
  'personsäkrade brott',
  'dömda som har genomgått program',
  'verksamheter med handläggningsrutin',
] as const

/** A source edition; `number` makes it another one. */
export const sourceEdition = (number: number): SourceEdition => ({
  slug: `kalla-${number}`,
  publisher: ['Socialstyrelsen', 'Brottsförebyggande rådet', 'Länsstyrelsen Stockholm'][number % 3] ?? '',
  title:
    ['Öppna jämförelser, våld i nära relationer', 'Nationella trygghetsundersökningen', 'Lägesbild'][number % 3] ?? '',
  edition: String(2018 + (number % 8)),
  kind: 'national-survey',
  population: 'Kommuner och stadsdelar i länet',
  howCollected: 'Enkät till alla kommuner',
  url: `https://example.se/kallor/${number}`,
  urlNote: null,
  fetchedOn: '2026-02-10',
  fileSha256: null,
  contact: null,
  note: null,
  responseRates: [{ part: 'Kommuner', percent: 93 }],
})

const areas: Area[] = [
  { code: '00', name: 'Riket', kind: 'country', within: [], validFrom: null, validTo: null, successors: [] },
  {
    code: '01',
    name: 'Stockholms län',
    kind: 'county',
    within: [{ code: '00', name: 'Riket' }],
    validFrom: null,
    validTo: null,
    successors: [],
  },
]

function cited(area: Area, year: number, value: ObservedValue, source: SourceEdition): CitedValue {
  const isExact = value.type === 'exact'
  return {
    subject: `area:${area.code}`,
    subjectName: area.name,
    area,
    year,
    breakdown: 'total',
    value,
    yearInferred: false,
    numerator: isExact ? Math.round(value.value) : null,
    denominator: isExact ? 100 : null,
    note: null,
    citations: isExact
      ? [{ source, locator: `tabell 3, rad ${year}`, quotedText: String(value.value).replace('.', ',') }]
      : [],
  }
}

/** Percent with at most one decimal, never outside 0–100. */
const share = (number: number, year: number, area: number): number =>
  Math.round(Math.abs(50 + 30 * Math.sin(number * 1.7 + area) + (year - 2014) * ((number % 5) - 1.5)) * 10) / 10

const valueOf = (number: number, year: number, area: number): ObservedValue => {
  if (year === 2020) return { type: 'missing', reason: 'not-measured' }
  if (number % 3 === 1) return { type: 'exact', value: 900 + ((number * 137 + year * 53 + area * 4000) % 3000) }
  return { type: 'exact', value: Math.min(100, share(number, year, area)) }
}

/**
 * The indicator with this number, from 1: a series for the country and the county, every fifth with a break in 2023, every
 * seventh discontinued after 2021.
 */
export function generatedIndicator(number: number): DescribedIndicator {
  const source = sourceEdition(number)
  const subject = subjects[number % subjects.length] ?? ''
  const slug = `indikator-${number}`
  const [isBroken, isDiscontinued] = [number % 5 === 0, number % 7 === 0 && number % 5 !== 0]
  const last = isDiscontinued ? 2021 : 2025
  const series = (key: string, label: string, from: number, to: number, about: readonly Area[]): CitedSeries => ({
    slug: `${slug}-${key}`,
    label,
    shortLabel: label,
    level: about.length > 1 ? 'county' : 'country',
    population: 'Kommuner och stadsdelar',
    question: `Finns det ${subject}? (fråga ${number})`,
    values: about.flatMap((area, index) =>
      years
        .filter((year) => year >= from && year <= to)
        .map((year) => cited(area, year, valueOf(number, year, index), source)),
    ),
  })
  const before = { ending: 'changed', lastYear: 2022, endedBy: 'Socialstyrelsen' } as const
  const stopped = { ending: 'discontinued', lastYear: 2021, endedBy: 'Socialstyrelsen' } as const
  return {
    id: number,
    slug,
    name: `Andel av de svarande som uppger ${subject}, mått ${number}`,
    shortName: `Mått ${number}: ${subject}`,
    chartTitle: null,
    definition: `Så många som uppger ${subject}, av alla som har svarat.`,
    statedSource: source.publisher,
    unit: number % 3 === 1 ? 'count' : 'percent',
    direction: 'up',
    state: isDiscontinued ? 'discontinued' : isBroken ? 'changed' : 'active',
    isOwn: false,
    isDemo: false,
    comparabilityNote: null,
    facts: {
      method: 'Enkät.',
      collection: 'national-survey',
      levels: ['country', 'county'],
      breakdowns: ['total'],
      frequency: 'yearly',
      owner: source.publisher,
      nextPublicationOn: '2026-06',
      outcomes: [],
    },
    series: isBroken
      ? [
          { ...series('fore', 'Tidigare fråga', 2014, 2022, areas.slice(0, 1)), ...before },
          series('efter', 'Ny fråga', 2023, 2025, areas.slice(0, 1)),
        ]
      : [{ ...series('alla', 'Riket och länet', 2014, last, areas), ...(isDiscontinued ? stopped : {}) }],
    successions: isBroken
      ? [{ from: `${slug}-fore`, to: `${slug}-efter`, year: 2023, reason: 'Frågan fick en ny lydelse.' }]
      : [],
    steps: [],
    remarks: number % 4 === 0 ? [{ text: `Mått ${number} bygger på egna svar.`, source, locator: null }] : [],
    goals: [],
    commitments: [],
  }
}
