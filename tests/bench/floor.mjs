/** The floor of the measurements: Node's own server, one header, twelve kilobytes. */
import { createServer } from 'node:http'

const body = Buffer.alloc(12_000, 'x')
createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length })
  response.end(body)
}).listen(Number(process.argv[2]), '127.0.0.1')
