import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { auditPath, isIncluded, leafHash, leafOf, merkleTree, nodeHash, rootOf } from './merkle.ts'

const width = 5

function leavesOf(n: number): Buffer[] {
  return Array.from({ length: n }, (_, i) => Buffer.from(String(i).padStart(width, '0')))
}

/** The largest power of two smaller than n. */
function split(n: number): number {
  return 2 ** Math.ceil(Math.log2(n) - 1)
}

/** MTH of RFC 6962 §2.1, word for word. */
function rootByDefinition(leaves: Buffer[]): Buffer {
  const [only] = leaves
  if (!only) return hash('sha256', '', 'buffer')
  if (leaves.length === 1) return leafHash(only)
  const k = split(leaves.length)
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)))
}

/** PATH of RFC 6962 §2.1.1, word for word. */
function pathByDefinition(m: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...pathByDefinition(m, left), rootByDefinition(right)]
    : [...pathByDefinition(m - k, right), rootByDefinition(left)]
}

test('root and paths are those of the recursive definition, and lead there, for up to 70 leaves', () => {
  for (let n = 0; n <= 70; n++) {
    const leaves = leavesOf(n)
    const tree = merkleTree(Buffer.concat(leaves), width)
    const root = rootOf(tree)
    assert.deepEqual(root, rootByDefinition(leaves))
    for (const [index, data] of leaves.entries()) {
      const path = auditPath(tree, index)
      assert.deepEqual(path, pathByDefinition(index, leaves))
      assert.deepEqual(leafOf(tree, index), leafHash(data))
      assert.ok(isIncluded({ leaf: leafHash(data), index, path }, { size: n, root }))
    }
  }
})

test('the root of many leaves is that of the recursive definition', () => {
  const leaves = leavesOf(20_011)
  assert.deepEqual(rootOf(merkleTree(Buffer.concat(leaves), width)), rootByDefinition(leaves))
})

test('a path leads nowhere for another leaf, place, size or root, or when it is shorter or longer', () => {
  for (let n = 2; n <= 20; n++) {
    const leaves = leavesOf(n)
    const tree = merkleTree(Buffer.concat(leaves), width)
    const whole = { size: n, root: rootOf(tree) }
    for (const index of leaves.keys()) {
      const path = auditPath(tree, index)
      const leaf = leafOf(tree, index)
      const places = Array.from({ length: n + 2 }, (_, i) => i - 1).filter((other) => other !== index)
      for (const other of places) assert.ok(!isIncluded({ leaf, index: other, path }, whole))
      const other = leafOf(tree, (index + 1) % n)
      assert.ok(!isIncluded({ leaf: other, index, path }, whole))
      assert.ok(!isIncluded({ leaf, index, path: path.slice(1) }, whole))
      assert.ok(!isIncluded({ leaf, index, path: path.slice(0, -1) }, whole))
      assert.ok(!isIncluded({ leaf, index, path: [...path, leaf] }, whole))
      assert.ok(!isIncluded({ leaf, index, path }, { ...whole, root: leaf }))
    }
  }
})

test('there is no path to a leaf that is not there', () => {
  const tree = merkleTree(Buffer.concat(leavesOf(3)), width)
  for (const index of [-1, 3, 0.5]) assert.throws(() => auditPath(tree, index), RangeError)
  assert.throws(() => merkleTree(Buffer.alloc(7), width), RangeError)
})
