/** No rule of the list has more labels; what stands before them decides nothing. */
const mostLabels = 8;

/**
 * The part of `host` (lower case ASCII) that one owner holds: `contoso.co.uk` of `login.contoso.co.uk`, `app.github.io` of `app.github.io`.
 * `table` is the Public Suffix List (https://publicsuffix.org/list/) with its private part: a line of column names, then a rule a line, as
 * the list writes them (`co.uk`, `*.ck`, `!www.ck`); rules of one label may be left out, since the last label always is a suffix.
 * Null for a suffix itself, an IP address, a single label, and anything that is no host. Never throws.
 */
export function findRegistrableDomain(table: string, host: string): string | null {
  const isHost = host.length <= 253 && /^[a-z\d_-]+(\.[a-z\d_-]+)+$/u.test(host) && !/\.\d+$/u.test(host);
  if (!isHost) return null;
  const labels = host.split('.').slice(-mostLabels);
  const owned = labels.length - countSuffixLabels(table, labels) - 1;
  return owned < 0 ? null : labels.slice(owned).join('.');
}

/** The longest rule prevails, an exception over both (https://github.com/publicsuffix/list/wiki/Format). */
function countSuffixLabels(table: string, labels: readonly string[]): number {
  const hasRule = (rule: string) => table.includes(`\n${rule}\n`);
  for (let start = 0; start < labels.length; start += 1) {
    const rest = labels.slice(start + 1).join('.');
    const whole = labels.slice(start).join('.');
    if (hasRule(`!${whole}`)) return labels.length - start - 1;
    if (hasRule(whole) || hasRule(`*.${rest}`)) return labels.length - start;
  }
  return 1;
}
