import sharp from 'sharp'
import { type Outcome, ok, refused } from '#platform/outcome'

export type PictureRefusal = 'not-a-picture' | 'too-many-pixels' | 'too-small'

export type Picture = { bytes: Buffer; type: 'image/jpeg'; width: number; height: number }

/** Longer side of what we keep, in pixels: enough to read a card, and to compare a face. */
const keptSide = 2000
/** Pictures that are decoded at once: each may need some 160 MB for 40 megapixels. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Makes a picture of our own from what was sent: decoded, turned upright, made smaller, written anew as JPEG.
 * Nothing else of the file survives: no place, no camera, no thumbnail, no bytes after its end.
 *
 * @param limits pixels in all, and the shorter side under which nothing can be read
 */
export async function remakePicture(
  sent: Buffer,
  limits: { maximumPixels: number; minimumSide: number },
): Promise<Outcome<Picture, PictureRefusal>> {
  if (!isPicture(sent)) return refused('not-a-picture')
  await enter()
  try {
    return await decode(sent, limits)
  } catch {
    return refused('not-a-picture') // its first bytes promised a picture; the rest was none
  } finally {
    leave()
  }
}

async function decode(sent: Buffer, limits: { maximumPixels: number; minimumSide: number }) {
  const source = sharp(sent, { limitInputPixels: limits.maximumPixels, pages: 1, failOn: 'error' })
  const { width, height } = await sharp(sent, { limitInputPixels: false }).metadata()
  if (width * height > limits.maximumPixels) return refused('too-many-pixels')
  if (Math.min(width, height) < limits.minimumSide) return refused('too-small')
  const { data, info } = await source
    .rotate() // as its EXIF says, which is dropped afterwards
    .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .timeout({ seconds: 10 })
    .toBuffer({ resolveWithObject: true })
  return ok({ bytes: data, type: 'image/jpeg' as const, width: info.width, height: info.height })
}

/** By its first bytes: what a file calls itself proves nothing. */
function isPicture(bytes: Buffer): boolean {
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  return isJpeg || isPng
}

async function enter(): Promise<void> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
}

function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
