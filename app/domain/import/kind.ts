/**
 * What can be read in, each with the page where it begins. `keepsFile`: what came is kept with its checksum; attendance
 * lists are not, because they hold names.
 */
export const importKinds = {
  workbook: { label: 'Öppna jämförelser', path: '/samordning/import/oppna-jamforelser', keepsFile: true },
  kolada: { label: 'Kolada', path: '/samordning/import/kolada', keepsFile: true },
  statistics: { label: 'Statistikfil (JSON-stat eller PX)', path: '/samordning/import/statistikfil', keepsFile: true },
  table: { label: 'Tabell eller inklistrat', path: '/samordning/import/tabell', keepsFile: true },
  attendance: { label: 'Deltagarlista', path: '/samordning/sammankomster', keepsFile: false },
  survey: { label: 'Enkätresultat', path: '/samordning/enkater', keepsFile: false },
  grants: { label: 'Utvecklingsmedel', path: '/samordning/utvecklingsmedel', keepsFile: true },
  plan: { label: 'Plan ur ett dokument', path: '/samordning/import/plan', keepsFile: true },
} as const satisfies Record<string, { label: string; path: string; keepsFile: boolean }>

export type ImportKind = keyof typeof importKinds

export const importKindCodes = Object.keys(importKinds) as [ImportKind, ...ImportKind[]]
