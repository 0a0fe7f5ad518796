import { openCatalogue, type PackedCatalogue } from '../../core/catalogue/catalogue.ts';
import { toldNothing } from '../../core/permissions/grammar/told-by-name.ts';
import { openPackageFile, readOnce } from './package-file.ts';

/** The packed tables. Rejects where they cannot be read. */
export const packagedTables = readOnce(async () => {
  const { body } = await openPackageFile('catalogue.json.gz');
  if (body === null) throw new Error('The package’s catalogue is empty');
  // The build packs the tables and checks every word of them.
  return (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as PackedCatalogue;
});

/**
 * What the extension knows offline, read from the package on first need: in the worker's code it would make every start of it slower.
 * Rejects where the file cannot be read; nothing is judged without it. The worker judges Microsoft's prompts alone: reading the names of other
 * providers that no table has would add 8 kB to its code, and no level comes of a name.
 */
export const packagedCatalogue = readOnce(async () => openCatalogue(await packagedTables(), () => toldNothing));
