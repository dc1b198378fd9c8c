import { type BeaconChain, ChainInfo } from './beacon-chain.ts'

/** A chain as drand describes it (`/info`): so it is kept, published, and given to the verifier. */
export function writeChain(chain: BeaconChain): string {
  return JSON.stringify({
    public_key: chain.publicKey,
    period: chain.period,
    genesis_time: chain.genesis,
    hash: chain.hash,
    groupHash: chain.groupHash,
    schemeID: chain.scheme,
    metadata: { beaconID: chain.beaconId },
  })
}

/** @throws when the text is not what `writeChain` wrote */
export function readChain(text: string): BeaconChain {
  return ChainInfo.parse(JSON.parse(text))
}
