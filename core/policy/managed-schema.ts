import { type DocumentedKey, documentedKeys } from './documented-keys.ts';

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
  return { type: 'object', properties: propertiesOf(documentedKeys) };
}

function propertiesOf(keys: readonly DocumentedKey[]): Readonly<Record<string, SchemaNode>> {
  return Object.fromEntries(keys.map((key) => [key.name, nodeOf(key)]));
}

function nodeOf({ shape, description, fields }: DocumentedKey): SchemaNode {
  switch (shape.kind) {
    case 'integer':
    case 'boolean':
      return { type: shape.kind, description };
    case 'choice':
      return { type: 'string', description: withValues(description, shape.values) };
    case 'text':
      return { type: 'string', description };
    case 'texts':
      return { type: 'array', description, items: { type: 'string' } };
    case 'choices':
      return { type: 'array', description: withValues(description, shape.values), items: { type: 'string' } };
    case 'entries': {
      const items = { type: 'object', properties: propertiesOf(fields) } as const;
      return {
        type: 'array',
        description,
        items: shape.keepsUnknownFields ? { ...items, additionalProperties: { type: 'string' } } : items,
      };
    }
    case 'entry':
      return { type: 'object', description, properties: propertiesOf(fields) };
  }
}

function withValues(description: string, values: readonly string[]): string {
  return `${description} Values: ${values.join(', ')}.`;
}
