import { bytes, checkCommit, checkPath, must, read, sha, type Commit, type Place } from './document.ts'

type Absence = {
  published: { commit: string }
  commit: Commit
  absent: { nik: string; salt: string; before: Place | null; after: Place | null }
}

/** Checks that no row belongs to a NIK and salt: two neighbouring rows leave no room for it. */
export function verifyAbsence(text: string, printed: string): void {
  const { published, commit, absent }: Absence = read(text)
  const { nik, salt, before, after } = absent
  checkCommit(commit, published.commit, printed)
  must(/^[0-9]{16}$/.test(nik), 'not 16 digits')
  const idc = sha(Buffer.from('KSEL1/id\0'), bytes(salt, 32), Buffer.from(nik))
  for (const place of [before, after].filter((each) => each !== null)) {
    checkPath(
      { leaf: bytes(place.row, 54), index: place.index, path: place.pool_path },
      commit.n,
      commit.pool_root,
    )
  }
  must(before === null || before.row.slice(0, 64) < idc, 'the row before is not before')
  must(after === null || after.row.slice(0, 64) > idc, 'the row after is not after')
  const next = before === null ? 0 : before.index + 1
  must(next === (after === null ? commit.n : after.index), 'the rows are not neighbours')
}
