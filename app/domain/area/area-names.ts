import type { Area, AreaKind } from './area.ts'

/** Names that do not follow the pattern of the others. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  '00': ['riket totalt', 'hela riket', 'sverige'],
  '0980': ['region gotland'],
  '2080': ['falu kommun'],
}

/** What may follow a name, by the kind of area; the name before it is then often in the genitive. A county's has it. */
const endings: Record<AreaKind, readonly string[]> = {
  country: [],
  county: [],
  municipality: ['kommun', 'stad'],
  district: ['stadsdelsnämnd', 'stadsdelsförvaltning', 'stadsdelsområde', 'stadsdel'],
  unstated: [],
}

/** One way to write what people write in many: lower case, ordinary spaces and hyphens, nothing around it. */
export const foldAreaText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]$/, '')
    .toLocaleLowerCase('sv')

/** Every way to write the area's name, folded; the name itself first. */
export function areaForms(area: Pick<Area, 'code' | 'name' | 'kind'>): string[] {
  const name = foldAreaText(area.name)
  const forms = new Set([name, ...(irregular[area.code] ?? [])])
  for (const ending of endings[area.kind]) {
    forms.add(`${name} ${ending}`)
    forms.add(`${name}s ${ending}`)
  }
  return [...forms]
}

/** A county without its ending, in both cases: "Skåne län" → "skåne", "Stockholms län" → "stockholms" and "stockholm". */
export function shortCountyForms(area: Pick<Area, 'name' | 'kind'>): string[] {
  if (area.kind !== 'county') return []
  const stem = foldAreaText(area.name).replace(/ län$/, '')
  return [...new Set([stem, stem.replace(/s$/, '')])]
}
