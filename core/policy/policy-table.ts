import { type EntryField, type PolicyKey, policyKeyNames, policyKeys } from './policy-keys.ts';

/** The managed keys as a Markdown table, for the documentation; fields of entries follow their list as `apps[].clientId`. */
export function policyTable(): string {
  const rows = policyKeyNames.flatMap((name) => {
    const key: PolicyKey = policyKeys[name];
    const fields = key.kind === 'entries' ? Object.entries(key.fields) : [];
    return [row(name, key, key.faulty), ...fields.map(([field, shape]) => row(`${name}[].${field}`, shape, ''))];
  });
  return ['| key | type | values (default first) | a faulty value counts as | meaning |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function row(name: string, shape: PolicyKey | EntryField, faulty: string): string {
  return `| \`${name}\` | ${typeOf(shape)} | ${valuesOf(shape)} | ${faulty} | ${shape.description} |`;
}

function typeOf({ kind }: PolicyKey | EntryField): string {
  const types = { integer: 'integer', boolean: 'boolean', choice: 'string', text: 'string', texts: 'string[]', entries: 'object[]' };
  return types[kind];
}

function valuesOf(shape: PolicyKey | EntryField): string {
  switch (shape.kind) {
    case 'choice':
      return [...(shape.unset === null ? ['–'] : []), ...shape.values.map((value) => `\`${value}\``)].join(' ');
    case 'integer':
      return `${shape.minimum}–${shape.maximum}`;
    case 'boolean':
      return '`true` `false`';
    case 'text':
      return `up to ${shape.maxLength} characters`;
    case 'texts':
    case 'entries':
      return `up to ${shape.maxItems} entries`;
  }
}
