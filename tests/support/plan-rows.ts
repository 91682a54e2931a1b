import Database from 'better-sqlite3'

const ofGoals = '(SELECT id FROM Goal WHERE planId = ?)'
const ofCommitments = `(SELECT id FROM Commitment WHERE goalId IN ${ofGoals})`
const ofOutcomes = `(SELECT id FROM Outcome WHERE goalId IN ${ofGoals})`

/** Every table that holds a part of an edition, and which of its rows belong to the edition. */
const parts: Record<string, string> = {
  Plan: 'id = ?',
  Goal: 'planId = ?',
  ...Object.fromEntries(
    [
      'GoalContext',
      'Precondition',
      'Effect',
      'Outcome',
      'PossibleAction',
      'SupportTip',
      'GoalIndicator',
      'Commitment',
    ].map((table) => [table, `goalId IN ${ofGoals}`]),
  ),
  ...Object.fromEntries(
    [
      'CommitmentOrganisation',
      'CommitmentIndicator',
      'CommitmentOutcome',
      'CommitmentPossibleAction',
      'CommitmentLink',
      'Milestone',
    ].map((table) => [table, `commitmentId IN ${ofCommitments}`]),
  ),
  IndicatorOutcome: `outcomeId IN ${ofOutcomes}`,
  PossibleActionOutcome: `outcomeId IN ${ofOutcomes}`,
}

type Row = Record<string, string | number | null>

/** Everything stored of an edition, by table, in the order of its ids. */
export function planRows(file: string, planId: number): Record<string, Row[]> {
  const database = new Database(file, { readonly: true })
  try {
    return Object.fromEntries(
      Object.entries(parts).map(([table, condition]) => [
        table,
        database.prepare(`SELECT * FROM "${table}" WHERE ${condition} ORDER BY id`).all(planId) as Row[],
      ]),
    )
  } finally {
    database.close()
  }
}
