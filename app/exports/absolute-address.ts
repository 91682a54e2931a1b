/**
 * Where a link of the document leads in a file that has left the site: its own paths under the site's address, anchors as
 * they are. Undefined for what is no address to follow, such as a script.
 */
export function absoluteAddress(href: string, siteUrl: string): string | undefined {
  if (href.startsWith('#')) return href
  const whole = href.startsWith('/') ? `${siteUrl}${href}` : href
  if (!URL.canParse(whole)) return undefined
  const { protocol, href: address } = new URL(whole)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : undefined
}
