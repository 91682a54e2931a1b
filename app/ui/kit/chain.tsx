import { ChainChart } from '../chart/chain.tsx'
import { Figure } from '../figure.tsx'
import { Section } from '../page.tsx'
import { chainCase } from './chain-case.ts'

/** A chain of effects with stated links and gaps. */
export function ChainExamples() {
  return (
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
  )
}
