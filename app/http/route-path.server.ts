/**
 * The path of a request as routes read it, whichever way it was spelled: dots and backslashes resolved, repeated slashes
 * as one, each part decoded where it can be. Case is kept; routes do not look at it.
 *
 * @param target what stands in the request line, `/%73vara/x?y`
 */
export function routePath(target: string): string {
  const path = URL.canParse(`http://x${target}`) ? new URL(`http://x${target}`).pathname : target.replace(/\?.*$/s, '')
  return path
    .replace(/\/{2,}/g, '/')
    .split('/')
    .map(decodedPart)
    .join('/')
}

/** A slash that was written as an escape is no border between parts. */
function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', '%2F')
  } catch {
    return part
  }
}

/** The path for the log, without what follows a folder whose addresses are secret. */
export const loggedPath = (target: string, secretFolders: readonly string[]): string =>
  routePath(target).replace(new RegExp(`/(${secretFolders.join('|')})/.*`, 'is'), '/$1/…')
