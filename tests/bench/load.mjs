import { Agent, request } from 'node:http'

const connections = 32

/**
 * Asks for the paths in turn over 32 connections for some seconds. Every answer is read to its end, and one with another
 * status than expected ends the measurement.
 *
 * @param {{ url: string, paths: string[], headers: (path: string) => Record<string, string>, status: number, seconds: number }} options
 */
export async function load({ url, paths, headers, status, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  let answers = 0
  let next = 0
  const ask = (path) =>
    new Promise((resolve, reject) => {
      request(
        url + path,
        { agent, headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers(path) } },
        (answer) => {
          if (answer.statusCode !== status) return reject(new Error(`${path} svarade ${answer.statusCode}.`))
          answer.on('end', resolve).resume()
        },
      )
        .on('error', reject)
        .end()
    })
  const one = async () => {
    while (performance.now() < until) {
      next += 1
      await ask(paths[next % paths.length])
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { answers }
}
