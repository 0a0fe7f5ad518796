/** The host of an https address on the port that belongs to it, without the dot that may end a name; null for any other address. */
export function secureHost({ protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>): string | null {
  return protocol === 'https:' && port === '' ? hostname.replace(/\.$/u, '') : null;
}
