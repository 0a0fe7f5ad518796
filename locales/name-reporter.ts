import { isolatedText } from '../core/text/isolated-text.ts';

/** Who reported an app, short enough for a card: of an address its host, and on GitHub, where anybody writes, whose place it is as well. */
export function nameReporter(reference: string): string {
  const [host = '', owner = ''] = reference.split('/');
  const name = !host.includes('.') ? reference : host === 'github.com' && owner !== '' ? `${host}/${owner}` : host;
  return isolatedText(name, 80);
}
