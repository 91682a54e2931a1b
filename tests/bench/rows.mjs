import { pageList } from './pages.mjs'

/**
 * What is measured: its name, the least ratio to the floor, and what is asked of each server.
 *
 * @param {{ isLarge: boolean }} options
 */
export const rows = ({ isLarge }) => {
  const paths = pageList(isLarge)
  const tags = new Map()
  return [
    {
      name: 'Öppna sidor, alla i tur och ordning',
      goal: 0.6,
      prepare: (url) => each(url, paths),
      ask: (server) => ({ paths: server === 'floor' ? ['/'] : paths, headers: () => ({}), status: 200 }),
    },
    {
      name: 'Öppna sidor som läsaren redan har (304)',
      goal: 0.7,
      prepare: async (url) => {
        for (const [path, tag] of await each(url, paths)) tags.set(path, tag)
      },
      ask: (server) =>
        server === 'floor'
          ? { paths: ['/'], headers: () => ({}), status: 200 }
          : { paths, headers: (path) => ({ 'If-None-Match': tags.get(path) }), status: 304 },
    },
  ]
}

/** Asks for every page once, and answers each one's tag. */
async function each(url, paths) {
  const found = []
  for (const path of paths) {
    const answer = await fetch(url + path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} svarade ${answer.status}.`)
    found.push([path, answer.headers.get('ETag')])
  }
  return found
}
