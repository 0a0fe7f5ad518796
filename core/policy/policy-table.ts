import { type DocumentedKey, documentedKeys } from './documented-keys.ts';
import type { EntryField, PolicyKey } from './policy-key.ts';

/**
 * The managed keys as a Markdown table, for the documentation; fields of entries follow their list as `apps[].clientId`. Fields that two
 * lists share are listed once.
 */
export function policyTable(): string {
  const listed = new Set<object>();
  const rows = documentedKeys.flatMap((key) => [row(key.name, key, key.faulty), ...fieldRows(key.name, key, listed)]);
  return ['| key | type | values (default first) | a faulty value counts as | meaning |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function fieldRows(path: string, { shape, fields }: DocumentedKey, listed: Set<object>): readonly string[] {
  if (!('fields' in shape) || listed.has(shape.fields)) return [];
  listed.add(shape.fields);
  const holder = shape.kind === 'entries' ? `${path}[]` : path;
  return fields.flatMap((field) => [row(`${holder}.${field.name}`, field, ''), ...fieldRows(`${holder}.${field.name}`, field, listed)]);
}

function row(name: string, { shape, description }: DocumentedKey, faulty: string): string {
  return `| \`${name}\` | ${typeOf(shape)} | ${valuesOf(shape)} | ${faulty} | ${description} |`;
}

function typeOf({ kind }: PolicyKey | EntryField): string {
  const types = {
    integer: 'integer',
    boolean: 'boolean',
    choice: 'string',
    text: 'string',
    texts: 'string[]',
    choices: 'string[]',
    entry: 'object',
    entries: 'object[]',
  };
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
    case 'choices':
      return shape.values.map((value) => `\`${value}\``).join(' ');
    case 'entry':
      return '';
    case 'texts':
    case 'entries':
      return `up to ${shape.maxItems} entries`;
  }
}
