import { gapKinds, gapsByKind } from '#app/domain/goal/chain-gap.ts'
import type { GoalChain } from '#app/domain/goal/chain.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { ChainChart } from '#app/ui/chart/chain.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { Section } from '#app/ui/page.tsx'
import { ChainOutline, partAnchor } from './chain-outline.tsx'
import { chainPicture, levelTitle } from './chain-picture.ts'

export const chainTitle = 'Kedjan från löfte till verkan'

/** "15 luckor i kedjan". */
export const gapCount = (chain: GoalChain): string =>
  chain.gaps.length === 0
    ? 'Inga luckor i kedjan'
    : `${sentenceCase(counted(chain.gaps.length, 'lucka', 'luckor'))} i kedjan`

/** What is meant to lead to what in a goal: as a picture, as an outline, and what is missing in it. */
export function GoalChainSection({ chain }: { chain: GoalChain }) {
  return (
    <Section id="kedjan" title={chainTitle}>
      <Figure
        title={findingOf(chain)}
        subtitle="Så hänger planen ihop, från den verkan som den vill nå till de åtaganden som ska leda dit. Streckade rutor är luckor: där saknas något för att det ska gå att se om löftet ger verkan."
        note="Långa texter är kortade i bilden. Hela ordalydelsen står i listan."
        wide
      >
        <ChainChart id="kedjan-bild" title={findingOf(chain)} desc={description(chain)} picture={chainPicture(chain)} />
      </Figure>
      <Section id="kedjan-i-ord" title="Kedjan i ord" level={3}>
        <ChainOutline chain={chain} />
      </Section>
      <Section id="luckor" title="Luckor" level={3}>
        <Gaps chain={chain} />
      </Section>
    </Section>
  )
}

function findingOf(chain: GoalChain): string {
  const { goal, gaps } = chain
  return gaps.length === 0
    ? `Kedjan för ${goal.name} är hel`
    : `Kedjan för ${goal.name} har ${counted(gaps.length, 'lucka', 'luckor')}`
}

function description(chain: GoalChain): string {
  const levels = chain.levels.map((level) =>
    level.empty === null ? `${levelTitle(chain, level)} (${level.items.length})` : level.empty.replace(/\.$/, ''),
  )
  return `Leden från verkan till löfte: ${levels.join('; ')}. Allt innehåll i bilden står i listan under den.`
}

function Gaps({ chain }: { chain: GoalChain }) {
  if (chain.gaps.length === 0) return <p>Kedjan är hel: varje del mäts, tas upp och har en aktör.</p>
  return (
    <ul className="chain-outline">
      {gapsByKind(chain.gaps).map(({ kind, gaps }) => (
        <li key={kind}>
          <p className="entry-title">{sentenceCase(gapKinds[kind].title(gaps.length))}</p>
          <div>
            <p>{gapKinds[kind].closes}</p>
            <ul className="chain-gaps">
              {gaps.map((gap) => (
                <li key={gap.key}>
                  <a href={`#${partAnchor(gap.key)}`}>{gap.name}</a>: {gap.sentence}
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
