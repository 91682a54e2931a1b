/** An organisation as it may be written in a list. */
export interface NamedOrganisation {
  slug: string
  name: string
  shortName: string
}

/** One way to write what people write in many: lower case, words with one space between, no other signs. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that are written short. */
const shortWords: Readonly<Record<string, string>> = {
  sthlm: 'stockholm',
  sthlms: 'stockholms',
  sth: 'stockholm',
  reg: 'region',
  kn: 'kommun',
  lst: 'länsstyrelsen',
  länsstyrelse: 'länsstyrelsen',
  myndigh: 'myndigheten',
}

/** The folded text with the words that are written short in full. */
const expand = (folded: string): string =>
  folded
    .split(' ')
    .map((word) => shortWords[word] ?? word)
    .join(' ')

/** What the bodies of the state are called for short, by the folded beginning of their names. */
const known: Readonly<Record<string, readonly string[]>> = {
  polismyndigheten: ['polisen', 'polis', 'polismyndighet', 'polisregion stockholm', 'polisen stockholm'],
  åklagarmyndigheten: ['åklagaren', 'åklagarmyndighet', 'åm', 'åklagarkammaren'],
  kriminalvården: ['kv', 'kriminalvård', 'frivården', 'frivård'],
  försäkringskassan: ['fk', 'f kassan', 'försäkringskassa'],
  arbetsförmedlingen: ['af', 'arbetsförmedling'],
  länsstyrelsen: ['länsstyrelsen'],
  'region stockholm': ['regionen', 'sll', 'stockholms läns landsting', 'landstinget'],
}

/** Every way to write the organisation's name that needs no guess, folded. */
export function writtenForms({ name, shortName }: NamedOrganisation): string[] {
  const plain = name.replace(/\([^)]*\)/g, ' ')
  const base = [name, plain, shortName].map((text) => expand(foldName(text)))
  const forms = new Set(base)
  for (const form of base) {
    for (const [start, others] of Object.entries(known)) {
      if (form === start || form.startsWith(`${start} `)) for (const other of others) forms.add(other)
    }
    const county = /^länsstyrelsen (?:i )?(\S+?)s?(?: län)?$/.exec(form)?.[1]
    if (county !== undefined) {
      for (const end of [county, `${county}s`, `${county}s län`]) {
        forms.add(`länsstyrelsen ${end}`)
        forms.add(`länsstyrelsen i ${end}`)
      }
    }
    const municipality = /^(.+?)s? (kommun|stad)$/.exec(form)?.[1]
    if (municipality !== undefined) {
      for (const end of ['kommun', 'stad']) for (const s of ['', 's']) forms.add(`${municipality}${s} ${end}`)
    }
  }
  return [...forms]
}

/** What a written text was found to be. `certain`: by name, or by a variant that somebody has taught. */
export type WrittenMatch =
  | { kind: 'certain'; slug: string; why: 'name' | 'learnt' }
  | { kind: 'suggested'; slug: string; why: 'similar' | 'part' | 'domain' }
  | { kind: 'none' }

/** How a match came about, in words. */
export const matchWords = {
  name: 'Samma namn',
  learnt: 'Ett skrivsätt som någon har lärt in',
  similar: 'Förslag: stavningen liknar',
  part: 'Förslag: namnet ingår i texten',
  domain: 'Förslag: e-postadressernas domän',
} as const

/** Finds organisations by what is written. `learnt` gives the slug of each folded variant. */
export function nameFinder(organisations: readonly NamedOrganisation[], learnt: ReadonlyMap<string, string>) {
  const byForm = new Map<string, string | null>()
  for (const organisation of organisations) {
    for (const form of writtenForms(organisation)) {
      const other = byForm.get(form)
      // What two could be is neither.
      byForm.set(form, other === undefined || other === organisation.slug ? organisation.slug : null)
    }
  }
  const forms = [...byForm].flatMap(([form, slug]) => (slug === null ? [] : [{ form, slug }]))
  return (text: string): WrittenMatch => {
    const folded = foldName(text)
    const taught = learnt.get(folded)
    if (taught !== undefined) return { kind: 'certain', slug: taught, why: 'learnt' }
    if (text.trim().startsWith('@')) return ofDomain(text, organisations)
    const full = expand(folded)
    const exact = byForm.get(full) ?? byForm.get(full.replace(/ (ab|sverige)$/, ''))
    if (exact != null) return { kind: 'certain', slug: exact, why: 'name' }
    return partOf(full, forms) ?? similarTo(full, forms) ?? { kind: 'none' }
  }
}

type Form = { form: string; slug: string }

/** The longest name that stands whole in the text. */
function partOf(text: string, forms: readonly Form[]): WrittenMatch | undefined {
  const within = forms.filter(({ form }) => form.length >= 5 && ` ${text} `.includes(` ${form} `))
  return only(
    within.filter(({ form }) => within.every((other) => other.form.length <= form.length)),
    'part',
  )
}

/** The name that is spelt most alike, when no other is as near. */
function similarTo(text: string, forms: readonly Form[]): WrittenMatch | undefined {
  const near = forms.flatMap((one) => {
    const most = one.form.length < 5 ? 0 : Math.max(1, Math.floor(one.form.length / 6))
    const distance = Math.abs(one.form.length - text.length) > most ? Infinity : editDistance(one.form, text)
    return distance > 0 && distance <= most ? [{ ...one, distance }] : []
  })
  const least = Math.min(...near.map(({ distance }) => distance))
  return only(
    near.filter(({ distance }) => distance === least),
    'similar',
  )
}

function only(found: readonly Form[], why: 'part' | 'similar'): WrittenMatch | undefined {
  const [slug, ...others] = new Set(found.map((one) => one.slug))
  return slug === undefined || others.length > 0 ? undefined : { kind: 'suggested', slug, why }
}

/** "@polisen.se", "@regionstockholm.se": the domain's own name is one of the organisation's without spaces and dots. */
function ofDomain(text: string, organisations: readonly NamedOrganisation[]): WrittenMatch {
  const labels = asciiOf(text).split(/[@.]/).filter(Boolean).slice(0, -1)
  const found = organisations.filter((one) =>
    writtenForms(one).some((form) => {
      const plain = asciiOf(form)
      const short = plain.replace(/(s?stad|s?kommun)$/, '')
      return labels.some((label) => label === plain || (label.length >= 4 && label === short))
    }),
  )
  const [first, ...others] = found
  return first === undefined || others.length > 0
    ? { kind: 'none' }
    : { kind: 'suggested', slug: first.slug, why: 'domain' }
}

const asciiOf = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[^a-z0-9@.]/g, '')

/** How many signs have to be put in, taken out, changed, or change places with their neighbour. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? []
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1
          : Infinity
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
