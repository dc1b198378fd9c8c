import type { Assets } from '#platform/ui'
import type { App } from './app.ts'

/** Serves style sheets, the heading face and islands from memory, already compressed; a year, as the name holds the hash. */
export function serveAssets(app: App, assets: Assets): void {
  for (const [path, asset] of assets.files) {
    app.get(
      path,
      { config: { who: 'anyone', cache: 'public' }, exposeHeadRoute: false },
      (request, reply) => {
        const accepted = request.headers['accept-encoding'] ?? ''
        reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding')
        reply.type(asset.type)
        if (asset.brotli && /\bbr\b/.test(accepted))
          return reply.header('content-encoding', 'br').send(asset.brotli)
        if (asset.gzip && /\bgzip\b/.test(accepted))
          return reply.header('content-encoding', 'gzip').send(asset.gzip)
        return reply.send(asset.bytes)
      },
    )
  }
}
