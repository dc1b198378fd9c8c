import { isIPv4, isIPv6 } from 'node:net'

/** The network address under which tries are counted: the whole of an IPv4 address, the first 64 bits of IPv6. */
export function addressRange(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip
  if (isIPv4(mapped)) return mapped
  const [address = ''] = ip.split('%')
  return isIPv6(address) ? `${firstGroups(address).join(':')}::/64` : 'unknown'
}

function firstGroups(ip: string): string[] {
  const [left = '', right] = ip.split('::')
  const head = left.split(':').filter(Boolean)
  const tail = right === undefined ? [] : right.split(':').filter(Boolean)
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
}
