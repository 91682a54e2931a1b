/** What can be done with the keyboard in meeting mode; keys in lower case. A clicker in the hand sends Page Up and Page Down. */
export const meetingKeys = {
  next: { keys: ['arrowright', 'pagedown'], label: '→ eller Page Down', does: 'Nästa punkt' },
  previous: { keys: ['arrowleft', 'pageup'], label: '← eller Page Up', does: 'Föregående punkt' },
  first: { keys: ['home'], label: 'home', does: 'Första punkten' },
  last: { keys: ['end'], label: 'end', does: 'Sista punkten' },
  notes: { keys: ['n'], label: 'n', does: 'Visa eller dölj anteckningarna' },
  decide: { keys: ['b'], label: 'b', does: 'Skriv ett beslut' },
  help: { keys: ['?'], label: '?', does: 'Visa eller dölj den här listan' },
  leave: { keys: ['escape'], label: 'Esc', does: 'Lämna visningen' },
} as const satisfies Record<string, { keys: readonly string[]; label: string; does: string }>

export type MeetingCommand = keyof typeof meetingKeys
export const meetingCommands = Object.keys(meetingKeys) as MeetingCommand[]

/** A key as the browser tells of it. */
export interface PressedKey {
  key: string
  /** With Ctrl, Alt or the like, so that it is the browser's own. */
  isModified: boolean
  /** Somebody is typing in a field, or choosing in one: its keys are the field's. */
  isInField: boolean
}

/** What the key asks for; undefined when it is not ours. */
export function meetingCommand({ key, isModified, isInField }: PressedKey): MeetingCommand | undefined {
  if (isModified || isInField) return undefined
  const pressed = key.toLowerCase()
  return meetingCommands.find((command) => (meetingKeys[command].keys as readonly string[]).includes(pressed))
}
