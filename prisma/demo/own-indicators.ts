import type { IndicatorRow } from './rows.ts'

const invented =
  'Indikatorn är påhittad för exemplet. Den visar hur en samverkansaktör själv kan ange värden i sina lägesrapporter.'

/** Two indicators made up for the example, whose values the organisations give in their own status reports. */
export const ownIndicators: readonly IndicatorRow[] = [
  own({
    slug: 'vardenheter-med-nya-soktermer',
    name: 'Andel vårdenheter som använder de nya söktermerna i TakeCare',
    shortName: 'Vårdenheter med nya söktermer',
    definition: `Hur stor del av vårdenheterna som använder de nya söktermerna om våld i TakeCare. ${invented}`,
    population: 'Vårdenheter som använder TakeCare',
    event: { toState: 'development', reason: `Inget värde har lämnats än. ${invented}` },
  }),
  own({
    slug: 'nyanstallda-forsakringsutredare-som-gatt-utbildningen',
    name: 'Andel nyanställda försäkringsutredare som har gått den obligatoriska utbildningen',
    shortName: 'Nya försäkringsutredare som gått utbildningen',
    definition: `Hur stor del av årets nyanställda försäkringsutredare som har gått den obligatoriska utbildningen. ${invented}`,
    population: 'Försäkringsutredare som anställts under året',
    event: { toState: 'new', year: 2025, reason: `Det första värdet lämnades i uppföljningen 2025. ${invented}` },
  }),
]

function own(row: {
  slug: string
  name: string
  shortName: string
  definition: string
  population: string
  event: { toState: 'development' | 'new'; year?: number; reason: string }
}): IndicatorRow {
  return {
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    definition: row.definition,
    unit: 'percent',
    direction: 'up',
    collection: 'own-report',
    levels: 'organisation',
    breakdowns: 'organisation',
    state: row.event.toState,
    isOwn: true,
    isDemo: true,
    series: [
      {
        slug: 'egen-uppgift',
        label: row.name,
        shortLabel: row.shortName,
        population: row.population,
        level: 'organisation',
      },
    ],
    events: [row.event],
  }
}
