/** Where a message is on its way out. */
export const messageStates = {
  waiting: { label: 'Väntar', shape: 'clock', tone: 'progress', mayBeSentAgain: false, mayBeCancelled: true },
  sending: { label: 'Skickas', shape: 'clock', tone: 'progress', mayBeSentAgain: false, mayBeCancelled: false },
  sent: { label: 'Skickat', shape: 'check', tone: 'good', mayBeSentAgain: true, mayBeCancelled: false },
  'given-up': { label: 'Gick inte fram', shape: 'warning', tone: 'stop', mayBeSentAgain: true, mayBeCancelled: false },
  cancelled: { label: 'Inställt', shape: 'dash', tone: 'muted', mayBeSentAgain: true, mayBeCancelled: false },
} as const satisfies Record<
  string,
  { label: string; shape: string; tone: string; mayBeSentAgain: boolean; mayBeCancelled: boolean }
>

export type MessageState = keyof typeof messageStates
export const messageStateCodes = Object.keys(messageStates) as [MessageState, ...MessageState[]]

/** What a coordinator may do with a message. The code is the last part of the address that it is posted to. */
export const messageDecisions = {
  omsandning: { label: 'Skicka igen', done: 'Meddelandet skickas på nytt' },
  avbrytande: { label: 'Ställ in', done: 'Meddelandet är inställt' },
  handutskick: { label: 'Markera som skickat', done: 'Meddelandet är markerat som skickat' },
} as const satisfies Record<string, { label: string; done: string }>

export type MessageDecision = keyof typeof messageDecisions
export const isMessageDecision = (text: string): text is MessageDecision => Object.hasOwn(messageDecisions, text)

/** Why the decision cannot be taken about a message in the state; undefined when it can. */
export function whyNotDecide(decision: MessageDecision, state: MessageState): string | undefined {
  const row = messageStates[state]
  if (decision === 'omsandning') {
    if (row.mayBeSentAgain) return undefined
    return state === 'waiting' ? 'Meddelandet väntar redan på att skickas.' : 'Meddelandet skickas just nu.'
  }
  if (row.mayBeCancelled) return undefined
  if (state === 'sending') return 'Meddelandet skickas just nu. Vänta en stund och läs in sidan igen.'
  return decision === 'avbrytande'
    ? 'Bara ett meddelande som väntar kan ställas in.'
    : 'Bara ett meddelande som väntar kan markeras som skickat.'
}

/** What the outbox can show, by the word in its address. */
export const outboxFilters = {
  vantar: { label: 'Väntar', states: ['waiting', 'sending'], empty: 'Inget meddelande väntar på att skickas.' },
  misslyckade: {
    label: 'Gick inte fram',
    states: ['given-up'],
    empty: 'Alla meddelanden som har skickats har tagits emot av e-postservern.',
  },
  skickade: { label: 'Skickade', states: ['sent'], empty: 'Inget meddelande har skickats än.' },
  installda: { label: 'Inställda', states: ['cancelled'], empty: 'Inget meddelande har ställts in.' },
} as const satisfies Record<string, { label: string; states: readonly MessageState[]; empty: string }>

export type OutboxFilter = keyof typeof outboxFilters
export const outboxFilterCodes = Object.keys(outboxFilters) as [OutboxFilter, ...OutboxFilter[]]
export const isOutboxFilter = (text: string | null): text is OutboxFilter =>
  text !== null && Object.hasOwn(outboxFilters, text)

/** How many messages the outbox shows at a time. */
export const outboxLength = 200
