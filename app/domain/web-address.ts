/**
 * Whether the text is a whole address that readers may be led to: http or https, a host with a dot, and nothing that
 * hides where it leads, such as a user name before the host.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return hostname.includes('.') && username === '' && password === ''
}
