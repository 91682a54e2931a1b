import { editableNumber } from '#app/domain/swedish.ts'
import { mostRates, type SourceDraft, type SourceFields } from './input.ts'

const spareRates = 2

/** Two empty rows under those that are filled in, as many as may be sent. */
const withSpareRates = (rates: SourceDraft['responseRates']): SourceDraft['responseRates'] => [
  ...rates,
  ...Array.from({ length: Math.min(spareRates, Math.max(0, mostRates - rates.length)) }, () => ({
    part: '',
    percent: '',
  })),
]

/** What the form shows to begin with: the source as saved, or empty. */
export function formValues(source: (SourceFields & { version: number }) | null): SourceDraft {
  return {
    version: String(source?.version ?? 0),
    publisher: source?.publisher ?? '',
    title: source?.title ?? '',
    edition: source?.edition ?? '',
    kind: source?.kind ?? '',
    population: source?.population ?? '',
    howCollected: source?.howCollected ?? '',
    url: source?.url ?? '',
    urlNote: source?.urlNote ?? '',
    fetchedOn: source?.fetchedOn ?? '',
    contact: source?.contact ?? '',
    note: source?.note ?? '',
    responseRates: withSpareRates(
      (source?.responseRates ?? []).map(({ part, percent }) => ({ part, percent: editableNumber(percent) })),
    ),
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What somebody typed, as the form shows it, whatever its faults: nothing typed is lost when the form comes back. */
export function typedValues(sent: Record<string, unknown>): SourceDraft {
  const rates: unknown[] = Array.isArray(sent['responseRates']) ? sent['responseRates'] : []
  const version = textIn(sent['version'])
  return {
    version: /^\d{1,9}$/.test(version) ? version : '0',
    publisher: textIn(sent['publisher']),
    title: textIn(sent['title']),
    edition: textIn(sent['edition']),
    kind: textIn(sent['kind']),
    population: textIn(sent['population']),
    howCollected: textIn(sent['howCollected']),
    url: textIn(sent['url']),
    urlNote: textIn(sent['urlNote']),
    fetchedOn: textIn(sent['fetchedOn']),
    contact: textIn(sent['contact']),
    note: textIn(sent['note']),
    responseRates: rates.slice(0, mostRates).map((row) => {
      const { part, percent } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
      return { part: textIn(part), percent: textIn(percent) }
    }),
  }
}

/** The same values with more empty rows for response rates. */
export const withMoreRates = (values: SourceDraft): SourceDraft => ({
  ...values,
  responseRates: withSpareRates(values.responseRates),
})
