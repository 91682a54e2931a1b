import { factChanges, listChanges, type FactTable, type FieldChange } from '#app/domain/history/change.ts'
import { recurrences, type Recurrence } from '#app/domain/possible-action/possible-action.ts'
import { goalKinds, type GoalKind } from './goal.ts'
import type { GoalValues } from './input.ts'
import { goalListNames, goalLists, isBlank, type GoalRow } from './lists.ts'

/** Names of what a goal's form refers to by id. */
export interface GoalNames {
  goal: (id: string) => string
  indicator: (id: string) => string
}

/** What a save changed in a goal and its lists; `before` is null where it was added, `after` where it was deleted. */
export function goalChanges(before: GoalValues | null, after: GoalValues | null, names: GoalNames): FieldChange[] {
  const own: FactTable<GoalValues> = {
    kind: { label: 'Sort', shown: ({ kind }) => goalKinds[kind as GoalKind].label },
    number: { label: 'Nummer', shown: ({ number }) => String(Number(number)) },
    parentId: { label: 'Hör till', shown: ({ parentId }) => (parentId === '' ? '' : names.goal(parentId)) },
    title: { label: 'Hela titeln', shown: ({ title }) => title },
    shortTitle: { label: 'Kort titel', shown: ({ shortTitle }) => shortTitle },
    commitmentsTitle: { label: 'Rubrik över åtagandena', shown: ({ commitmentsTitle }) => commitmentsTitle },
    supportTitle: { label: 'Rubrik över stödet', shown: ({ supportTitle }) => supportTitle },
    locator: { label: 'Plats i dokumentet', shown: ({ locator }) => locator },
  }
  return [
    ...factChanges(own, before, after),
    ...goalListNames.flatMap((list) => {
      const rows = (values: GoalValues | null, kind: string) =>
        (values?.[list] ?? [])
          .filter((row) => !isBlank(row))
          .map((row, index) => ({ id: keyOf(row, list, `${kind} ${index}`), text: rowInWords(row, names) }))
      return listChanges(goalLists[list], rows(before, 'old'), rows(after, 'new'))
    }),
  ]
}

/** What a row is known by: its id, an indicator by its own, and what is new by its place in the form. */
const keyOf = (row: GoalRow, list: string, place: string): string =>
  list === 'indicators' ? `indicator ${row.indicatorId}` : row.id === '' ? place : row.id

/** A row as people read it: its heading, its wording, what more is said of it, and where it stands in the document. */
const rowInWords = (row: GoalRow, names: GoalNames): string =>
  [
    row.indicatorId === '' ? '' : names.indicator(row.indicatorId),
    row.label,
    row.text,
    row.recurrence === '' ? '' : recurrences[row.recurrence as Recurrence].label,
    row.locator === '' ? '' : `(${row.locator})`,
  ]
    .filter((text) => text !== '')
    .join('\n')
