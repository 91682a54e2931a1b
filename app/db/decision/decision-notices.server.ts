import type { DecisionState } from '#app/domain/decision/state.ts'
import { reachedPeople } from '#app/domain/organisation/reach.ts'
import type { MessageFacts } from '#app/domain/message/kind.ts'
import type { DecisionNow } from '#app/domain/message/relevance.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { peopleOf } from '#app/db/organisation/recipients.server.ts'

/**
 * Looks up how the decisions stand that some notices tell of, for each notice's organisation and recipient. The number of
 * reads does not follow the notices.
 */
export async function lookUpDecisions(
  facts: readonly MessageFacts[],
  now: Date,
): Promise<(facts: MessageFacts, email: string) => DecisionNow | undefined> {
  const ids = [...new Set(facts.flatMap(({ decisionId }) => decisionId ?? []))]
  if (ids.length === 0) return () => undefined
  const rows = await read().decision.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      state: true,
      dueOn: true,
      commitmentId: true,
      organisations: { select: { organisationId: true, reportedAt: true } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const organisationIds = new Set(
    facts.flatMap((one) => (one.decisionId === undefined ? [] : (one.organisationId ?? []))),
  )
  const people = await peopleOf(read(), [...organisationIds])
  const today = calendarDate(now)
  return ({ decisionId, organisationId, dueOn }, email) => {
    const row = decisionId === undefined ? undefined : byId.get(decisionId)
    if (row === undefined || organisationId === undefined) return undefined
    const doer = row.organisations.find((one) => one.organisationId === organisationId)
    const { contacts, accounts } = people(organisationId)
    return {
      state: row.state as DecisionState,
      isDoer: doer !== undefined,
      hasReported: doer !== undefined && doer.reportedAt !== null,
      isSameDay: (dueOn ?? null) === row.dueOn,
      hasPassed: row.dueOn !== null && row.dueOn < today,
      isReached: reachedPeople(contacts, accounts, row.commitmentId, today).some((one) => one.email === email),
    }
  }
}
