import { once } from 'node:events'
import { createServer } from 'node:http'
import { codeAt } from '#operators'
import { html, type Html } from '#platform/html'
import type { DemoOperator } from './demo-operators.ts'

/**
 * Stands in for the authenticator apps of the demo operators: a page with the code of each at this moment.
 * Codes change every 30 seconds and count once.
 */
export async function startAuthenticator(
  port: number,
  { operators, clock }: { operators: () => readonly DemoOperator[]; clock: () => Date },
): Promise<AsyncDisposable> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    response.end(String(codesPage(operators(), clock())))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await server[Symbol.asyncDispose]()
    },
  }
}

function codesPage(operators: readonly DemoOperator[], now: Date): Html {
  const rows = operators.map(
    ({ email, totpSecret }) =>
      html`<tr><th scope="row">${email}</th><td>${codeAt(totpSecret, now)}</td></tr>`,
  )
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Authenticator (simulator)</title></head>
<body><main><h1>Authenticator of the demo operators</h1>
<p>A simulator. Each code changes every 30 seconds and can be used once: reload for the next.</p>
<table><thead><tr><th scope="col">Operator</th><th scope="col">Code</th></tr></thead><tbody>${rows}</tbody></table>
</main></body>
</html>`
}
