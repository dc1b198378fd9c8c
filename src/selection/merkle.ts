import { hash } from 'node:crypto'

/** A tree of RFC 6962 §2.1. `levels[0]` holds the leaf hashes, 32 bytes each; the last level is the root alone. */
export type MerkleTree = { readonly size: number; readonly levels: readonly Buffer[] }

/** `H(0x00 || data)` */
export function leafHash(data: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), data]), 'buffer')
}

/** `H(0x01 || left || right)` */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer')
}

/**
 * Builds the tree over records of `width` bytes that lie one after another; 64 bytes of memory a record.
 * Level by level, an odd last node moving up unchanged, gives the tree that RFC 6962 splits from the top.
 */
export function merkleTree(records: Buffer, width: number): MerkleTree {
  const size = records.length / width
  if (!Number.isInteger(size)) throw new RangeError(`Not a whole number of ${width}-byte records`)
  const levels = [hashEach(records, { width, prefix: 0 })]
  for (let level = levels[0]; level && level.length > 32; level = levels.at(-1)) {
    levels.push(hashEach(level, { width: 64, prefix: 1 }))
  }
  return { size, levels }
}

/** Hashes each piece of `width` bytes behind the prefix; a shorter last piece is an odd node and stays as it is. */
function hashEach(pieces: Buffer, { width, prefix }: { width: number; prefix: 0 | 1 }): Buffer {
  const hashes = Buffer.alloc(Math.ceil(pieces.length / width) * 32)
  const message = Buffer.alloc(1 + width, prefix)
  for (let from = 0, to = 0; from < pieces.length; from += width, to += 32) {
    const end = from + width
    if (end > pieces.length) pieces.copy(hashes, to, from)
    else {
      pieces.copy(message, 1, from, end)
      hash('sha256', message, 'buffer').copy(hashes, to)
    }
  }
  return hashes
}

/** 32 bytes; of the empty tree `H("")`. */
export function rootOf({ size, levels }: MerkleTree): Buffer {
  return size === 0 ? hash('sha256', '', 'buffer') : nodeAt(levels.at(-1), 0)
}

/** The hash of a leaf, 32 bytes. */
export function leafOf(tree: MerkleTree, index: number): Buffer {
  return nodeAt(tree.levels[0], index)
}

/** The siblings from a leaf up to the root (RFC 9162 §2.1.3.1). */
export function auditPath({ size, levels }: MerkleTree, index: number): Buffer[] {
  if (!hasLeaf(size, index)) throw new RangeError(`No leaf ${index} in a tree of ${size}`)
  return levels.flatMap((level, height) => {
    const sibling = Math.floor(index / 2 ** height) ^ 1
    return sibling * 32 < level.length ? [nodeAt(level, sibling)] : []
  })
}

function nodeAt(level: Buffer | undefined, index: number): Buffer {
  const node = level?.subarray(index * 32, index * 32 + 32)
  if (node?.length !== 32) throw new RangeError(`No node ${index}`)
  return node
}

/** Whether the path leads from the leaf hash to the root (RFC 9162 §2.1.3.2). */
export function isIncluded(
  { leaf, index, path }: { leaf: Buffer; index: number; path: readonly Buffer[] },
  { size, root }: { size: number; root: Buffer },
): boolean {
  if (!hasLeaf(size, index)) return false
  let [fn, sn, node] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(sibling, node)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else node = nodeHash(node, sibling)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && node.equals(root)
}

function hasLeaf(size: number, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < size
}

function half(n: number): number {
  return Math.floor(n / 2)
}
