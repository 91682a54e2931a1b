import { movementRules } from '#app/domain/steering/over-time-movement.ts'
import { DefinitionList } from '#app/ui/definition.tsx'
import { Prose, Section } from '#app/ui/page.tsx'

/** How two answers are compared, from the table of rules itself. */
export function HowCompared() {
  return (
    <Section id="sa-jamfors" title="Så jämförs svaren">
      <Prose>
        <p>
          Två svar jämförs bara när de kommer från samma organisation och gäller samma åtagande i två omgångar efter
          varandra. I en ny plan räknas åtagandet som samma när det är angivet att det fortsätter ett enda åtagande i
          den förra. Ett svar som saknas jämförs aldrig med något.
        </p>
      </Prose>
      <DefinitionList
        items={movementRules.map(({ when, says, why }) => ({
          term: when,
          meaning: (
            <>
              <strong>{says}.</strong> {why}
            </>
          ),
        }))}
      />
    </Section>
  )
}
