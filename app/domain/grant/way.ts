/** How development funds are given out. What they add up to is never mixed without saying so. */
export const grantWays = {
  requisitioned: {
    label: 'Rekvirerat',
    explanation: 'Kommuner och regioner begär ut de medel som är avsatta för dem.',
    written: /^(rekv\w*|rekvirerat|rekvisition)$/,
  },
  applied: {
    label: 'Ansökt',
    explanation: 'Den som vill ha medel ansöker, och får dem beviljade eller inte.',
    written: /^(ansök\w*|sökt|sökta)$/,
  },
} as const satisfies Record<string, { label: string; explanation: string; written: RegExp }>

export type GrantWay = keyof typeof grantWays
export const grantWayCodes = Object.keys(grantWays) as [GrantWay, ...GrantWay[]]

/** The way that a cell of a table names; undefined when it names none. */
export function readWay(text: string): GrantWay | undefined {
  const folded = text.trim().replace(/\.$/, '').toLocaleLowerCase('sv')
  return grantWayCodes.find((code) => grantWays[code].written.test(folded))
}
