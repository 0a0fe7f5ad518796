import { consentPolicyFields } from './consent-policies/consent-policy-fields.ts';
import { keyWords } from './key-words.ts';
import type { EntryField, PolicyKey } from './policy-key.ts';
import { policyKeyNames, policyKeys } from './policy-keys.ts';

/** A key, or a field of its entries, as administrators see it. */
export interface DocumentedKey {
  readonly name: string;
  readonly shape: PolicyKey | EntryField;
  readonly description: string;
  /** The fields of each entry; none for other shapes. */
  readonly fields: readonly DocumentedKey[];
}

const shapes = { ...policyKeys, consentPolicies: { ...policyKeys.consentPolicies, fields: consentPolicyFields } } as const;

type Words = string | { readonly description: string; readonly fields?: Readonly<Record<string, Words>> };
/** Makes a missing word a type error. */
type WordsOf<Shape> = Shape extends { readonly fields: infer Fields }
  ? { readonly description: string; readonly fields: { readonly [Name in keyof Fields]: WordsOf<Fields[Name]> } }
  : string | { readonly description: string };
const words: { readonly [Name in keyof typeof shapes]: WordsOf<(typeof shapes)[Name]> & { readonly faulty: string } } = keyWords;

/** Every managed key with all its fields and their words: what the browser's schema and the documentation are made from. */
export const documentedKeys: readonly (DocumentedKey & { readonly faulty: string })[] = policyKeyNames.map((name) => ({
  ...document(name, shapes[name], words[name]),
  faulty: words[name].faulty,
}));

function document(name: string, shape: PolicyKey | EntryField, own: Words): DocumentedKey {
  const { description, fields } = typeof own === 'string' ? { description: own } : own;
  const shapesBelow: Readonly<Record<string, EntryField>> = 'fields' in shape ? shape.fields : {};
  return {
    name,
    shape,
    description,
    fields: Object.entries(shapesBelow).map(([below, field]) => document(below, field, fields?.[below] ?? '')),
  };
}
