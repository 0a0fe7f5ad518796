/** The records of the list: in IndexedDB, with a copy in local storage. One change after the other, whichever page makes it. */
import { grantDatabase, grantPrefix } from './grant-database.ts';
import { grantMirror } from './grant-mirror.ts';
import { inTurn } from './in-turn.ts';
import { forgetMark, keptMarker } from './kept-marker.ts';
import { keepTwice } from './kept-twice.ts';
import { keepNotice } from './storage-notice.ts';

export const keptRecords = keepTwice(
  grantDatabase,
  grantMirror,
  keptMarker,
  (work) => inTurn('records', work),
  async (incident) => {
    const count = incident.kind === 'restored' ? incident.keys.filter((key) => key.startsWith(grantPrefix)).length : 0;
    await keepNotice({ kind: incident.kind, count, at: new Date().toISOString() });
    if (incident.kind === 'lost') await forgetMark();
  },
);
