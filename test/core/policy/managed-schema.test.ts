import { describe, expect, test } from 'vitest';
import { conditionFields } from '../../../core/policy/consent-policies/conditions.ts';
import { consentPolicyFields } from '../../../core/policy/consent-policies/consent-policy-fields.ts';
import { managedSchema } from '../../../core/policy/managed-schema.ts';
import { policyKeyNames, policyKeys } from '../../../core/policy/policy-keys.ts';
import { policyTable } from '../../../core/policy/policy-table.ts';

/** What Chromium's schema parser honours (components/policy/core/common/schema.cc); it ignores every other keyword in silence. */
const honoured = new Set([
  'type',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'enum',
  'minimum',
  'maximum',
  'pattern',
  'required',
  '$ref',
  'id',
  'title',
  'description',
  'sensitiveValue',
]);
const types = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']);

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every way in which a schema would be refused or quietly not mean what it says. */
function lintNode(node: unknown, path: string): string[] {
  if (!isObject(node)) return [`${path}: not an object`];
  const faults = Object.keys(node)
    .filter((key) => !honoured.has(key))
    .map((key) => `${path}.${key}: not honoured`);
  if (typeof node['$ref'] !== 'string' && !(typeof node['type'] === 'string' && types.has(node['type'])))
    faults.push(`${path}: needs one type`);
  if ('enum' in node) faults.push(...lintEnum(node['enum'], path));
  for (const key of ['minimum', 'maximum']) if (key in node && !Number.isInteger(node[key])) faults.push(`${path}.${key}: not an integer`);
  if ('items' in node) faults.push(...lintNode(node['items'], `${path}.items`));
  else if (node['type'] === 'array') faults.push(`${path}: a list without items`);
  if ('additionalProperties' in node) faults.push(...lintNode(node['additionalProperties'], `${path}.additionalProperties`));
  for (const holder of ['properties', 'patternProperties']) {
    const children = node[holder];
    if (isObject(children)) faults.push(...Object.entries(children).flatMap(([name, child]) => lintNode(child, `${path}.${name}`)));
  }
  return faults;
}

function lintEnum(values: unknown, path: string): string[] {
  if (!Array.isArray(values) || values.length === 0) return [`${path}.enum: empty or no list`];
  const kinds = new Set(values.map((value: unknown) => (Number.isInteger(value) ? 'integer' : typeof value)));
  return kinds.size === 1 && (kinds.has('string') || kinds.has('integer')) ? [] : [`${path}.enum: not of one type`];
}

function lintSchema(schema: unknown): string[] {
  if (!isObject(schema) || schema['type'] !== 'object') return ['top level: not an object schema'];
  const extra = Object.keys(schema)
    .filter((key) => key !== 'type' && key !== 'properties')
    .map((key) => `top level: ${key}`);
  return [...extra, ...lintNode(schema, 'schema')];
}

/** Keywords by which one bad value takes the whole key with it before we can see it. */
function losingKeywords(node: unknown): string[] {
  if (!isObject(node)) return [];
  const own = ['enum', 'pattern', 'required', 'minimum', 'maximum'].filter((key) => key in node && !isObject(node[key]));
  return [...own, ...Object.values(node).flatMap(losingKeywords)];
}

describe('managedSchema', () => {
  const schema = managedSchema();

  test('uses only what Chromium honours', () => {
    expect(lintSchema(schema)).toEqual([]);
  });

  test('lets faulty values through to our own validator', () => {
    expect(losingKeywords(schema)).toEqual([]);
  });

  test('loses no condition of a consent policy: one that no version knows arrives, or takes the key with it', () => {
    type Node = { readonly items: { readonly properties: Readonly<Record<string, Node>> } };
    const { properties } = schema as { readonly properties: Readonly<Record<'consentPolicies', Node>> };
    for (const name of ['includes', 'excludes']) {
      const set = properties.consentPolicies.items.properties[name]?.items;
      expect(set).toMatchObject({ additionalProperties: { type: 'string' } });
      expect(Object.keys(set?.properties ?? {})).toEqual(expect.arrayContaining([...conditionFields]));
    }
  });

  test('names every key, and every field of an entry, because Chromium removes what is not named', () => {
    const { properties } = schema as { properties: Record<string, { items?: { properties?: Record<string, unknown> } }> };
    expect(Object.keys(properties)).toEqual(policyKeyNames);
    for (const list of ['apps', 'publishers', 'messages'] as const) {
      expect(Object.keys(properties[list]?.items?.properties ?? {})).toEqual(Object.keys(policyKeys[list].fields));
    }
    expect(Object.keys(properties['apps']?.items?.properties ?? {})).toEqual([
      'clientId',
      'provider',
      'access',
      'scopes',
      'redirectHosts',
      'until',
      'overridable',
      'reason',
      'note',
    ]);
  });

  test.each<[string, object, string]>([
    ['a default', { a: { type: 'string', default: 'on' } }, 'schema.a.default: not honoured'],
    ['a format', { a: { type: 'string', format: 'uri' } }, 'schema.a.format: not honoured'],
    ['no type', { a: { description: 'x' } }, 'schema.a: needs one type'],
    ['two types', { a: { type: ['string', 'null'] } }, 'schema.a: needs one type'],
    ['additionalProperties false', { a: { type: 'object', additionalProperties: false } }, 'schema.a.additionalProperties: not an object'],
    ['an empty enum', { a: { type: 'string', enum: [] } }, 'schema.a.enum: empty or no list'],
    ['a mixed enum', { a: { type: 'string', enum: ['on', 1] } }, 'schema.a.enum: not of one type'],
    ['a boolean enum', { a: { type: 'boolean', enum: [true] } }, 'schema.a.enum: not of one type'],
    ['items as a list', { a: { type: 'array', items: [{ type: 'string' }] } }, 'schema.a.items: not an object'],
    ['a list without items', { a: { type: 'array' } }, 'schema.a: a list without items'],
    ['a fault inside a list', { a: { type: 'array', items: { type: 'string', format: 'x' } } }, 'schema.a.items.format: not honoured'],
  ])('the lint finds %s', (_name, properties, fault) => {
    expect(lintSchema({ type: 'object', properties })).toContain(fault);
  });

  test('the lint finds what the top level may not have', () => {
    expect(lintSchema({ type: 'object', properties: {}, $schema: 'x' })).toContain('top level: $schema');
    expect(lintSchema({ type: 'object', properties: {}, additionalProperties: { type: 'string' } })).toContain(
      'top level: additionalProperties',
    );
    expect(lintSchema({ properties: {} })).toEqual(['top level: not an object schema']);
  });
});

test('policyTable has one row per key and per field, each of five cells', () => {
  const rows = policyTable().split('\n').slice(2);
  const { includes, excludes } = consentPolicyFields;
  const lists = [
    ...(['apps', 'publishers', 'messages', 'permissionClasses', 'providers'] as const).map((name) => policyKeys[name].fields),
    consentPolicyFields,
    includes.fields,
    includes.fields.scopeSensitivityLabels.fields,
  ];
  expect(rows).toHaveLength(policyKeyNames.length + lists.reduce((sum, fields) => sum + Object.keys(fields).length, 0));
  // Excludes have the same fields, which are listed once.
  expect(excludes.fields).toBe(includes.fields);
  for (const row of rows) expect(row.split(' | ')).toHaveLength(5);
  expect(rows.find((row) => row.startsWith('| `mode`'))).toContain('`warn` `monitor` `enforce` | enforce |');
});
