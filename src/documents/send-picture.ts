import type { FastifyReply } from 'fastify'

/** Sends a decrypted picture so that it can be looked at on our own pages and nowhere else. */
export function sendPicture(
  reply: FastifyReply,
  { bytes, type }: { bytes: Buffer; type: string },
): FastifyReply {
  return reply
    .header('content-disposition', 'attachment; filename="foto.jpg"')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type(type)
    .send(bytes)
}
