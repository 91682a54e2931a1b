import { gapKinds } from '#app/domain/goal/chain-gap.ts'
import type { ChainIndicator, ChainItem, GoalChain } from '#app/domain/goal/chain.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { formatList } from '#app/domain/swedish.ts'
import { Verbatim } from '#app/ui/quote.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { indicatorNote, indicatorsAt, levelTitle, measuredTitle } from './chain-picture.ts'

/** Where on the page a part of the chain stands in words. */
export const partAnchor = (key: string): string => `kedja-${key}`

/** The chain as a nested list: the levels, their parts in full, and what measures them. */
export function ChainOutline({ chain }: { chain: GoalChain }) {
  return (
    <ul className="chain-outline">
      {chain.goalIsLevel ? null : (
        <li>
          <p className="entry-title">{chain.goal.name}</p>
          <div>
            <ul>
              <Part chain={chain} item={chain.goal} isNamed={false} />
            </ul>
            <Measured chain={chain} place="goal" />
          </div>
        </li>
      )}
      {chain.levels.map((level) => (
        <li key={level.kind}>
          <p className="entry-title">{levelTitle(chain, level)}</p>
          <div>
            {level.untied === null ? null : <p className="small muted">{level.untied}</p>}
            {level.empty === null ? (
              <ul>
                {level.items.map((item) => (
                  <Part key={item.key} chain={chain} item={item} isNamed={level.items.length > 1} />
                ))}
              </ul>
            ) : (
              <p>{level.empty}</p>
            )}
            <Measured chain={chain} place={level.kind} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Part({ chain, item, isNamed }: { chain: GoalChain; item: ChainItem; isNamed: boolean }) {
  const leadsTo = chain.levels.flatMap((level) => level.items).filter(({ key }) => item.leadsTo.includes(key))
  const measuredBy = item.level === 'goal' ? [] : chain.indicators.filter(({ key }) => item.measuredBy.includes(key))
  const facts = [
    ...(item.actors.length === 0 ? [] : [`Ansvarig enligt planen: ${formatList(item.actors)}.`]),
    ...(leadsTo.length === 0 ? [] : [`Leder till ${formatList(leadsTo.map((one) => one.name))}.`]),
    ...(measuredBy.length === 0 ? [] : [`Mäts av ${formatList(measuredBy.map((one) => one.name))}.`]),
    ...(item.gap === null ? [] : [`Lucka: ${lowerFirst(gapKinds[item.gap.kind].mark)}.`]),
  ]
  return (
    <li id={partAnchor(item.key)}>
      {!isNamed ? null : item.slug === null ? (
        <p className="small muted">{item.name}</p>
      ) : (
        <p className="small">
          <a href={`/atagande/${item.slug}`}>{item.name}</a>
        </p>
      )}
      <Verbatim as="p">{item.text}</Verbatim>
      {facts.length === 0 ? null : <p className="small muted">{facts.join(' ')}</p>}
      {item.takenUpElsewhere.map((one) => (
        <p className="small" key={one.slug}>
          Tas upp av <a href={`/atagande/${one.slug}`}>{one.label}</a> ({one.goal}).
        </p>
      ))}
    </li>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function Measured({ chain, place }: { chain: GoalChain; place: string }) {
  const indicators = indicatorsAt(chain, place)
  if (indicators.length === 0) return null
  return (
    <>
      <p className="small muted">{measuredTitle(chain, place)}</p>
      <ul>
        {indicators.map((indicator) => (
          <Indicator key={indicator.key} indicator={indicator} />
        ))}
      </ul>
    </>
  )
}

function Indicator({ indicator }: { indicator: ChainIndicator }) {
  const { shape, tone } = indicatorStates[indicator.state]
  return (
    <li id={partAnchor(indicator.key)}>
      <StatusMark
        shape={shape}
        tone={tone}
        label={<a href={`/indikatorer/${indicator.slug}`}>{indicator.shortName}</a>}
        hint={indicatorNote(indicator)}
      />
    </li>
  )
}
