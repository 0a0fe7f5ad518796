/** `npm run addresses`: how many of the collected authorization addresses would interrupt a person, per provider. `--all` names each. */
import { interrupts, type JudgedAddress, judgeAddresses } from './judge-addresses.ts';

const judged = judgeAddresses();
const names = [...new Set(judged.map(nameOf))].sort();

console.log('Would interrupt a person, under the built-in policy:\n');
console.log(row('provider', 'addresses', 'address alone', 'verified page'));
for (const name of names)
  console.log(
    share(
      name,
      judged.filter((each) => nameOf(each) === name),
    ),
  );
console.log(share('all', judged));
if (process.argv.includes('--all')) {
  console.log('');
  for (const { byAddress, byVerifiedPage, seen } of judged) console.log(`${byAddress}\t${byVerifiedPage}\t${seen.address}`);
}

function nameOf({ request }: JudgedAddress): string {
  return request?.provider ?? '(not read)';
}

function share(name: string, some: readonly JudgedAddress[]): string {
  const part = (strengths: readonly JudgedAddress['byAddress'][]): string => {
    const count = strengths.filter(interrupts).length;
    return `${count} (${Math.round((100 * count) / some.length)}%)`;
  };
  return row(
    name,
    String(some.length),
    part(some.map(({ byAddress }) => byAddress)),
    part(some.map(({ byVerifiedPage }) => byVerifiedPage)),
  );
}

function row(name: string, ...columns: readonly string[]): string {
  return `${name.padEnd(20)}${columns.map((text) => text.padStart(18)).join('')}`;
}
