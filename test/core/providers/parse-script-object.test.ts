import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseScriptObject } from '../../../core/providers/parse-script-object.ts';

// Megabytes and hundreds of texts: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const parse = (script: string) => parseScriptObject(script, '$Config');
/** The same data with ordinary prototypes, so that it compares with a literal. */
const plain = (script: string): unknown => JSON.parse(JSON.stringify(parse(script)));

describe('parseScriptObject reads', () => {
  test.each<[string, string, unknown]>([
    ['the script of a page', '<script>//<![CDATA[\n$Config={"pgid":"ConvergedConsent"};\n//]]></script>', { pgid: 'ConvergedConsent' }],
    ['white space and a line break', 'var $Config \n = \t{ "a" : 1 ,\n "b" : [ 1 , 2 ] } ;', { a: 1, b: [1, 2] }],
    [
      'escapes',
      '$Config={"url":"https:\\u002f\\u002Fx.example\\/?a=1\\u0026b=2","t":"\\x41\\n\\"\\\\"}',
      { url: 'https://x.example/?a=1&b=2', t: 'A\n"\\' },
    ],
    ['halves of a character', '$Config={"a":"\\ud83d\\ude00"}', { a: '😀' }],
    ['single quotes', `$Config={'a':'it\\'s "so"'}`, { a: `it's "so"` }],
    ['bare keys', '$Config={a:1,$b_2:2,3:3}', { a: 1, $b_2: 2, 3: 3 }],
    ['trailing commas', '$Config={a:[1,2,],b:{},}', { a: [1, 2], b: {} }],
    ['short words', '$Config={a:!0,b:!1,c:true,d:false,e:null,f:undefined}', { a: true, b: false, c: true, d: false, e: null, f: null }],
    ['numbers', '$Config={a:-1.5e3,b:0,c:+2,d:.5}', { a: -1500, b: 0, c: 2, d: 0.5 }],
    ['nested values', '$Config={a:[{b:[[]]}]}', { a: [{ b: [[]] }] }],
    ['the last of two equal keys, as a browser would', '$Config={a:1,a:2}', { a: 2 }],
    ['an assignment after a mention', 'if($Config==null||$Config.a=="x"){$Config={a:1}}', { a: 1 }],
    ['an assignment after one that holds no object', '$Config=window.x;$Config=[1];$Config={a:1}', { a: 1 }],
    ['the page’s own assignment, whatever stands in its texts', '$Config={a:"$Config={a:2};"}', { a: '$Config={a:2};' }],
    ['what stands before anything else', '$Config={a:1};$Config.b=2;<garbage', { a: 1 }],
    ['text in any script', '$Config={"a":"تطبيق 应用 \u2028"}', { a: 'تطبيق 应用 \u2028' }],
  ])('%s', (_name, script, expected) => {
    expect(plain(script)).toEqual(expected);
  });

  test('names that every object has as ordinary keys', () => {
    const object = parse('$Config={"__proto__":{"pgid":"x"},constructor:1,"toString":2}');
    expect(Object.getPrototypeOf(object)).toBeNull();
    expect(Object.keys(object ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
    expect(object?.['pgid']).toBeUndefined();
    expect(parse('$Config={}')?.['constructor']).toBeUndefined();
    expect(({} as Record<string, unknown>)['pgid']).toBeUndefined();
  });

  test('a text that runs over many chunks', () => {
    const long = `${'x'.repeat(4095)}😀${'"\\'.repeat(3000)}`;
    expect(parse(`$Config=${JSON.stringify({ long })}`)?.['long']).toBe(long);
  });
});

test.each([
  '',
  '$Config',
  '$Config=',
  '$Config={',
  '$Config={"a"',
  '$Config={"a":',
  '$Config={"a":"b',
  '$Config={"a":"b\\',
  '$Config={"a":"\\u00',
  '$Config={"a":[1,2',
  '$Config={"a":1',
  '$Config={"a" 1}',
  '$Config={"a":1 "b":2}',
  '$Config={a-b:1}',
  '$Config={,}',
  '$Config={a:,}',
  '$Config={a:b}',
  '$Config={a:constructor}',
  '$Config={a:toString}',
  '$Config={a:1+1}',
  '$Config={a:f()}',
  '$Config={a:{b:1}',
  '$Config={a:"line\nbreak"}',
  '$Config={...x}',
  '$Config=function(){}',
  '$Config="{}"',
  '$Config=[]',
  '$Config=null',
  '$Config==={a:1}',
  '$config={a:1}',
  'Config={a:1}',
  '{"$Config":{"a":1}}',
])('%s holds no object that can be read whole', (script) => {
  expect(parse(script)).toBeNull();
});

describe('hostile text', () => {
  const mega = 1_000_000;

  test('of great depth is given up', () => {
    const nested = (depth: number) => `$Config={a:${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(parse(nested(60))).not.toBeNull();
    for (const depth of [70, 100_000]) expect(parse(nested(depth))).toBeNull();
    expect(parse(`$Config=${'{a:'.repeat(100_000)}`)).toBeNull();
  });

  test('of great length is read, or left alone beyond any page', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => ({ label: `label ${index}`, description: '"\\/\u2028'.repeat(5) }));
    expect(plain(`$Config=${JSON.stringify({ items })};`)).toEqual({ items });
    expect(parse(`$Config={"a":"${'x'.repeat(mega)}"}`)?.['a']).toHaveLength(mega);
    expect(parse(`$Config={"a":"${'x'.repeat(2 * mega)}"}`)).toBeNull();
  });

  // Each would take minutes if a mention were read to the end of the text again and again.
  test.each([
    ['mentions', '$Config'],
    ['assignments', '$Config='],
    ['open objects', '$Config={'],
    ['open texts', '$Config="'],
    ['open texts of both kinds', `$Config={a:'"`],
    ['escaped quotes', '$Config={a:\\"'],
    ['white space', '$Config           '],
    ['keys', '$Config={a:1,'],
    ['backslashes', '\\'],
  ])('of %s over and over ends', (_name, unit) => {
    expect(parse(unit.repeat(Math.floor(mega / unit.length)))).toBeNull();
    expect(parse(`$Config={a:${unit.repeat(Math.floor(mega / unit.length))}`)).toBeNull();
  });
});

describe('any text', () => {
  test('that is JSON is read as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (object) => {
        const json = JSON.stringify(object);
        expect(JSON.stringify(parse(`$Config=${json};`))).toBe(json);
      }),
      { numRuns: 500 },
    );
  });

  test('that is JSON and cut short is not read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (object, at) => {
        const json = JSON.stringify(object);
        // Nothing of a text may be an assignment of its own.
        fc.pre(!json.includes('$Config'));
        expect(parse(`$Config=${json.slice(0, at % json.length)}`)).toBeNull();
      }),
    );
  });

  test('never throws', () => {
    const pieces = fc.constantFrom(
      '$Config',
      '=',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ',',
      '\\',
      '\\u',
      '!0',
      'a',
      '1',
      '-',
      '\n',
      '\u2028',
      '\ud800',
    );
    const script = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(script, (text) => {
        for (const attempt of [text, `$Config=${text}`, `$Config={a:${text}`]) {
          const object = parse(attempt);
          if (object !== null) expect(Object.getPrototypeOf(object)).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});
