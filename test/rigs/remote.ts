import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Answering } from '../web.ts'

/** A server that listens somewhere, for a browser of `client`: the bytes go over the network. */
export function remote(origin: string): Answering {
  return {
    async inject({ method = 'GET', url, headers, payload }) {
      const asked = request(new URL(typeof url === 'string' ? url : '/', origin), {
        method,
        headers: { ...headers },
      })
      asked.end(payload)
      const answered: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage]
      const [response] = answered
      const body = (await buffer(response)).toString()
      const cookies = (response.headers['set-cookie'] ?? []).map(cookieOf)
      return { statusCode: response.statusCode ?? 0, body, headers: response.headers, cookies }
    },
  }
}

function cookieOf(line: string) {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  const maxAge = attributes.find((one) => one.startsWith('Max-Age='))?.slice('Max-Age='.length)
  return { name, value: decodeURIComponent(value), ...(maxAge !== undefined && { maxAge: Number(maxAge) }) }
}
