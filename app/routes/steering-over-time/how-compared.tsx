import { movementRules } from '#app/domain/steering/over-time-movement.ts'
import { Prose, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

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
      <DataTable
        caption="Regler för hur två svar jämförs"
        captionHidden
        rows={movementRules}
        rowKey={({ when }) => when}
        columns={[
          { key: 'when', label: 'När', rowHeader: true, cell: ({ when }) => when },
          { key: 'says', label: 'Sägs', cell: ({ says }) => says },
          { key: 'why', label: 'Varför', cell: ({ why }) => why },
        ]}
      />
    </Section>
  )
}
