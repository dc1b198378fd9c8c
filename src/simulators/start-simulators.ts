import { join } from 'node:path'
import { type Beacon, startBeacon } from './beacon/server.ts'
import { homePage } from './home.page.ts'
import { type Mailbox, startMailbox } from './mailbox/server.ts'
import { type Registries, startRegistries } from './registries/server.ts'
import { type Providers, type ProvidersOptions, startProviders } from './providers/server.ts'
import { sendPage, serve, type Simulator } from './serve.ts'
import { type SmsGateway, startSms } from './sms/server.ts'
import { startTraining, type Training } from './training/server.ts'

/** Where each stand-in listens on 127.0.0.1; 0 takes a free port. */
export type SimulatorPorts = Record<
  'home' | 'mailbox' | 'smtp' | 'sms' | 'registries' | 'beacon' | 'training' | 'providers',
  number
>

export const usualPorts: SimulatorPorts = {
  home: 3100,
  mailbox: 3101,
  smtp: 3102,
  sms: 3103,
  registries: 3104,
  beacon: 3105,
  training: 3106,
  providers: 3110,
}

/** All stand-ins; the address and the port are those of the page that lists them. */
export type Simulators = Simulator & {
  mailbox: Mailbox
  sms: SmsGateway
  registries: Registries
  beacon: Beacon
  training: Training
  providers: Providers
}

/**
 * Starts every stand-in of an outside institution and the page that lists them. What must outlive a restart lies in a
 * folder for each below `dataDir`; without it all is forgotten.
 *
 * @param given.smsKey          what a client of the SMS gateway must show; drawn when not given
 * @param given.registryClients who may ask the registries; drawn when not given
 * @param given.trainingTarget  where training events are sent, without the path
 * @param given.partners        who may pay through which provider; nobody when not given
 * @param given.accountHolder   the name on an account that nobody has set
 * @throws when a port is taken; those that had started are stopped
 */
export async function startSimulators(given: {
  clock: () => Date
  dataDir?: string
  ports?: SimulatorPorts
  smsKey?: string
  registryClients?: Registries['clients']
  trainingTarget?: string
  partners?: ProvidersOptions['partners']
  accountHolder?: NonNullable<ProvidersOptions['nameOf']>
}): Promise<Simulators> {
  const { clock, dataDir, ports = usualPorts, smsKey, registryClients, trainingTarget } = given
  const at = (name: 'mailbox' | 'sms' | 'registries' | 'beacon' | 'training' | 'providers') => ({
    clock,
    port: ports[name],
    ...(dataDir !== undefined && { dataDir: join(dataDir, name) }),
  })
  await using starting = new AsyncDisposableStack()
  const mailbox = starting.use(await startMailbox({ ...at('mailbox'), smtpPort: ports.smtp }))
  const sms = starting.use(await startSms({ ...at('sms'), ...(smsKey !== undefined && { key: smsKey }) }))
  const clients = registryClients && { clients: registryClients }
  const registries = starting.use(await startRegistries({ ...at('registries'), ...clients }))
  const beacon = starting.use(await startBeacon(at('beacon')))
  const target = trainingTarget !== undefined && { target: trainingTarget }
  const training = starting.use(await startTraining({ ...at('training'), ...target }))
  const { partners = {}, accountHolder } = given
  const holder = accountHolder && { nameOf: accountHolder }
  const providers = starting.use(await startProviders({ ...at('providers'), partners, ...holder }))
  const parts = { mailbox, sms, registries, beacon, training, providers }
  const home = starting.use(await startHome(ports.home, parts))
  const running = starting.move()
  return { ...home, ...parts, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

type Parts = Omit<Simulators, keyof Simulator>

function startHome(
  port: number,
  { mailbox, sms, registries, beacon, training, providers }: Parts,
): Promise<Simulator> {
  const page = homePage([
    {
      name: ['Kotak surat', 'Mailbox'],
      purpose: ['Membaca surel dari situs ini.', 'Read the e-mail of the site.'],
      address: mailbox.address,
      note: `SMTP 127.0.0.1:${mailbox.smtpPort}`,
    },
    {
      name: ['Pesan SMS', 'Text messages'],
      purpose: ['Membaca SMS dari situs ini.', 'Read the text messages of the site.'],
      address: sms.address,
    },
    {
      name: ['Lima registri', 'Five registries'],
      purpose: [
        'Melihat apa yang ditanyakan, dan membetulkan catatan.',
        'See what was asked, and correct records.',
      ],
      address: registries.address,
    },
    {
      name: ['Suar acak', 'Randomness beacon'],
      purpose: ['Sumber angka acak untuk undian.', 'The source of chance for the draw.'],
      address: beacon.address,
    },
    {
      name: ['Lembaga pelatihan', 'Training institution'],
      purpose: ['Menandai pelatihan selesai.', 'Mark a training as completed.'],
      address: training.address,
    },
    {
      name: ['Bank dan dompet elektronik', 'Banks and wallets'],
      purpose: ['Melihat pembayaran, dan menggagalkannya.', 'See payments, and make them fail.'],
      address: `${providers.address}/control`,
    },
  ])
  return serve(port, (app) => void app.get('/', (_request, reply) => sendPage(reply, page)))
}
