import { notStated } from '#app/domain/grant/amount.ts'
import { ofRecipients, type GrantGroup } from '#app/domain/grant/totals.ts'
import { grantWayCodes, grantWays } from '#app/domain/grant/way.ts'
import { formatPercent, percentInWords } from '#app/domain/swedish.ts'
import { PartBars } from '#app/ui/chart/part-bars.tsx'
import { Figure } from '#app/ui/figure.tsx'

/** Every year from the first to the last, so that one without a figure is seen to be without. */
const yearsOf = (groups: readonly GrantGroup[]): number[] => {
  const years = groups.map(({ year }) => year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index)
}

/** The bar of one year, or that there is nothing to make one of. */
function shareIn(groups: readonly GrantGroup[], year: number): { value: number | undefined; text: string } {
  const { share, all } = groups.find((group) => group.year === year)?.totals ?? {}
  return share === undefined || all === undefined
    ? { value: undefined, text: notStated }
    : { value: share.percent, text: `${formatPercent(share.percent)} (${ofRecipients(share.of, all)})` }
}

/** The share used, year by year, in a figure of its own for each way: the two are never on one scale of years. */
export function ShareFigures({ groups }: { groups: readonly GrantGroup[] }) {
  return grantWayCodes.map((way) => {
    const own = groups.filter((group) => group.way === way).toSorted((a, b) => a.year - b.year)
    const latest = own.findLast(({ totals }) => totals.share !== undefined)
    if (own.length === 0) return null
    const { label } = grantWays[way]
    const title =
      latest?.totals.share === undefined
        ? `${label}: andelen använt går inte att räkna ut`
        : `${label}: ${percentInWords(latest.totals.share.percent)} använt ${latest.year}`
    const most = Math.max(100, ...own.map(({ totals }) => totals.share?.percent ?? 0))
    return (
      <Figure
        key={way}
        id={`andel-${way}`}
        title={title}
        subtitle={`Använt av det beviljade, ${own.length === 1 ? own[0]?.year : `${own[0]?.year}–${own.at(-1)?.year}`}. Bara mottagare där båda beloppen är angivna.`}
        note="Källa till varje belopp står i tabellerna nedan. Andelen är vår uträkning."
      >
        <PartBars
          label={`Andel använt, ${label.toLocaleLowerCase('sv')}`}
          max={most}
          parts={yearsOf(own).map((year) => ({ id: String(year), label: String(year), ...shareIn(own, year) }))}
        />
      </Figure>
    )
  })
}
