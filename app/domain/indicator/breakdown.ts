/** What an indicator's source can break its values down by. */
export const indicatorBreakdowns = {
  total: { label: 'Totalt' },
  sex: { label: 'Kön' },
  age: { label: 'Ålder' },
  organisation: { label: 'Organisation' },
  county: { label: 'Län' },
  municipality: { label: 'Kommun' },
  district: { label: 'Stadsdel' },
} as const satisfies Record<string, { label: string }>

export type IndicatorBreakdown = keyof typeof indicatorBreakdowns
