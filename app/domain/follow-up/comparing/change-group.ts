/** What kinds of thing may read otherwise today than in a frozen edition, in the order that they are told. */
export const changeGroups = {
  value: { label: 'Värden', one: 'värde', many: 'värden', gender: 'neuter' },
  indicator: {
    label: 'Indikatorer',
    one: 'uppgift om indikatorer',
    many: 'uppgifter om indikatorer',
    gender: 'common',
  },
  answer: { label: 'Status och svar', one: 'status eller svar', many: 'statusar eller svar', gender: 'common' },
  wording: { label: 'Ordalydelser', one: 'ordalydelse', many: 'ordalydelser', gender: 'common' },
  name: { label: 'Namn', one: 'namn', many: 'namn', gender: 'neuter' },
  source: { label: 'Källor', one: 'uppgift om källor', many: 'uppgifter om källor', gender: 'common' },
} as const satisfies Record<string, { label: string; one: string; many: string; gender: 'common' | 'neuter' }>

export type ChangeGroup = keyof typeof changeGroups
export const changeGroupCodes = Object.keys(changeGroups) as ChangeGroup[]
