/** The id that a part of an address, or a field of a form, gives; undefined for what can be no id. */
export const idParam = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
