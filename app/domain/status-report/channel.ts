/** How an answer came in. */
export const channels = {
  own: { label: 'I tjänsten', onBehalf: false, told: '' },
  link: { label: 'Genom personlig länk', onBehalf: false, told: '' },
  email: { label: 'Per e-post', onBehalf: true, told: 'Skrivet av samordnaren efter e-post' },
  phone: { label: 'Per telefon', onBehalf: true, told: 'Skrivet av samordnaren efter telefonsamtal' },
  meeting: { label: 'Vid ett möte', onBehalf: true, told: 'Skrivet av samordnaren efter ett möte' },
} as const satisfies Record<
  string,
  {
    label: string
    /** A coordinator wrote it down for the organisation; readers are told. */
    onBehalf: boolean
    /** What readers are told where the answer stands; "" where the organisation wrote itself. */
    told: string
  }
>

export type Channel = keyof typeof channels

/** "Skrivet av samordnaren efter telefonsamtal"; "" for what the organisation wrote itself. */
export const onBehalfWords = (channel: Channel): string => channels[channel].told

/** The ways in which a coordinator may have got an answer that they write down. */
export const onBehalfChannels = (Object.keys(channels) as Channel[]).filter((code) => channels[code].onBehalf)

/** How an answer came in, and what is known about it, such as the date of a call. */
export interface Way {
  channel: Channel
  note: string
}
