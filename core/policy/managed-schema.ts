import type { EntryField, PolicyKey } from './policy-key.ts';
import { policyKeyNames, policyKeys } from './policy-keys.ts';

interface SchemaNode {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode;
}

/**
 * The `managed_schema` file for Chromium. It holds types and descriptions only, on purpose. Seen in Chromium 156 (2026-11):
 * - a value that breaks its schema, even deep inside one entry, makes the browser drop the whole top-level key, so that
 *   `"mode": "enfroce"` would arrive as no mode at all and one odd entry would take the block list with it. Hence no `enum`,
 *   `pattern`, `minimum` or `required`: values reach readPolicy, which reads a faulty one at its strictest;
 * - fields of an object that are not declared are removed without a word, so every field an entry may have is declared. Where losing one
 *   would widen an entry, `additionalProperties` hands it over if it is text, and otherwise makes the browser drop the whole key.
 */
export function managedSchema(): object {
  return { type: 'object', properties: Object.fromEntries(policyKeyNames.map((name) => [name, nodeOf(policyKeys[name])])) };
}

function nodeOf(key: PolicyKey | EntryField): SchemaNode {
  const description = descriptionOf(key);
  switch (key.kind) {
    case 'integer':
    case 'boolean':
      return { type: key.kind, description };
    case 'choice':
    case 'text':
      return { type: 'string', description };
    case 'texts':
      return { type: 'array', description, items: { type: 'string' } };
    case 'choices':
      return { type: 'array', description, items: { type: 'string' } };
    case 'entries': {
      const items = { type: 'object', properties: propertiesOf(key.fields) } as const;
      return { type: 'array', description, items: key.keepsUnknownFields ? { ...items, additionalProperties: { type: 'string' } } : items };
    }
    case 'entry':
      return { type: 'object', description, properties: propertiesOf(key.fields) };
  }
}

function propertiesOf(fields: Readonly<Record<string, EntryField>>): Readonly<Record<string, SchemaNode>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, nodeOf(field)]));
}

function descriptionOf(key: PolicyKey | EntryField): string {
  return key.kind === 'choice' || key.kind === 'choices' ? `${key.description} Values: ${key.values.join(', ')}.` : key.description;
}
