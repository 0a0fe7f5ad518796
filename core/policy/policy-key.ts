/** What the definition of a managed key says of its values: their shape, and what a faulty one counts as. */

/** Gives the canonical text, or null (text-formats.ts). */
export type TextReader = (raw: string) => string | null;

interface IntegerShape {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}
interface BooleanShape {
  readonly kind: 'boolean';
}
/** `unset` is what holds where the key is absent, `strictest` how a faulty value is read. */
interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly unset: string | null;
  readonly strictest: string;
}
/** `read` is null for text for people, which is cut and cleaned rather than lost. */
interface TextShape {
  readonly kind: 'text';
  readonly read: TextReader | null;
  readonly maxLength: number;
}
interface TextListShape {
  readonly kind: 'texts';
  readonly read: TextReader;
  readonly maxLength: number;
  readonly maxItems: number;
  /** May find the text meant by a faulty item, which is reported all the same. */
  readonly rescue?: TextReader;
}
/** A list of choices; a faulty one counts for nothing. */
interface ChoiceListShape {
  readonly kind: 'choices';
  readonly values: readonly string[];
  readonly maxItems: number;
}
interface EntryListShape {
  readonly kind: 'entries';
  readonly maxItems: number;
  readonly fields: Readonly<Record<string, EntryField>>;
  /** Where a field that no version knows narrows an entry, losing it would widen the entry: the browser hands it over, or drops the key. */
  readonly keepsUnknownFields?: true;
}
interface EntryShape {
  readonly kind: 'entry';
  readonly fields: Readonly<Record<string, EntryField>>;
}

export type EntryField = BooleanShape | ChoiceShape | TextShape | TextListShape | EntryListShape | EntryShape;
export type PolicyKey = IntegerShape | BooleanShape | ChoiceShape | TextShape | TextListShape | ChoiceListShape | EntryListShape;

/** More than any id that is one. */
export const idLength = 1_024;
export const reasonLength = 280;

export const boolean = { kind: 'boolean' } as const;
export const integer = (minimum: number, maximum: number) => ({ kind: 'integer', minimum, maximum }) as const;
export const choice = <const Value extends string, const Unset extends Value | null, const Strictest extends Value>(
  values: readonly Value[],
  unset: Unset,
  strictest: Strictest,
) => ({ kind: 'choice', values, unset, strictest }) as const;
export const choices = <const Value extends string>(values: readonly Value[], maxItems: number) =>
  ({ kind: 'choices', values, maxItems }) as const;
export const text = <Read extends TextReader | null>(read: Read, maxLength: number) => ({ kind: 'text', read, maxLength }) as const;
export const texts = (read: TextReader, maxLength: number, maxItems: number) => ({ kind: 'texts', read, maxLength, maxItems }) as const;
