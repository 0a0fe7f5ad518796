import { expect, test } from 'vitest';
import * as resources from '../../../core/permissions/resources.ts';
import { microsoftResources } from '../catalogue/own-catalogue.ts';

const { findResource, ...uris } = resources;

test('every resource whose permissions the catalogue has is found, and has a name of its own but for Graph', () => {
  expect(microsoftResources.length).toBeGreaterThan(20);
  for (const id of microsoftResources) {
    const found = findResource(id);
    expect(found, id).not.toBeNull();
    expect(found?.name, id).toMatch(/^[A-Z][A-Za-z0-9 ]+$/u);
    // What stands for it in a scope leads back to it.
    expect(findResource(found?.uri ?? '')).toBe(found);
  }
});

test.each(Object.entries(uris))('%s is what stands for its resource in a scope', (_name, uri) => {
  expect(findResource(uri)?.uri).toBe(uri);
});

test('a resource of which no address is known is known by its id, also where its hosts are', () => {
  expect(findResource('org5.crm4.dynamics.com')?.uri).toBe('00000007-0000-0000-c000-000000000000');
  expect(findResource('00000003-0000-0000-c000-000000000000')).toMatchObject({ uri: resources.graphUri, name: null });
});
