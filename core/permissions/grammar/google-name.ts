/** Google: `https://www.googleapis.com/auth/<product>[.<part>][.<word>]`. Most names say no action, and then give all of it. */
import type { DataCategory, Reach, Verb } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

/** First match wins; the pattern meets the name from its start. */
const products: readonly (readonly [RegExp, DataCategory, Reach])[] = [
  [/^(openid|email|profile|userinfo|plus)\b/u, 'signin', 'mine'],
  [/^admin\.directory\.device|^cloud-identity\.devices|^chrome\.management|^android(enterprise|management)/u, 'devices', 'organisation'],
  [/^(admin\.directory|cloud-identity)\.(group|groups)\b|^apps\.groups/u, 'groups', 'organisation'],
  [/^admin\.directory\.rolemanagement/u, 'admin-roles', 'organisation'],
  [
    /^admin\.(directory\.(user\.security|domain))|^cloud-identity\.(inboundsso|policies|allowlisteddomains)/u,
    'signin-security',
    'organisation',
  ],
  [/^admin\.directory|^cloud-identity/u, 'directory', 'organisation'],
  [/^admin\.reports\.usage/u, 'reports-health', 'organisation'],
  [/^(admin\.reports|ediscovery|apps\.alerts|securitycenter|organizationpolicy)/u, 'security-compliance', 'organisation'],
  [/^(https:\/\/mail\.google\.com|gmail)/u, 'mail', 'mine'],
  [/^(calendar)/u, 'calendar', 'open'],
  [/^contacts/u, 'contacts', 'mine'],
  [/^(user\.|directory\.)/u, 'directory', 'mine'],
  [/^(drive|documents|spreadsheets|presentations|forms|cloud_search|devstorage)/u, 'files', 'open'],
  [/^photos/u, 'files', 'mine'],
  [/^keep/u, 'notes', 'mine'],
  [/^tasks/u, 'tasks', 'mine'],
  [/^chat\.app\.all/u, 'chat', 'unattended'],
  [/^chat\.admin/u, 'chat', 'organisation'],
  [/^chat/u, 'chat', 'open'],
  [/^meetings/u, 'meetings-calls', 'open'],
  [/^classroom/u, 'education-learning', 'open'],
  [/^(fitness|googlehealth)\.location/u, 'location', 'mine'],
  [/^(fitness|googlehealth)/u, 'health', 'mine'],
  [/^cloud-healthcare/u, 'health', 'open'],
  [/^dataportability\.(chrome|maps|mymaps|streetview|myactivity)/u, 'location', 'mine'],
  [/^dataportability\.(nest|pixel)/u, 'devices', 'mine'],
  [/^dataportability/u, 'presence-activity', 'mine'],
  [/^maps-platform/u, 'location', 'app'],
  [/^(youtube|blogger)/u, 'org-content-settings', 'mine'],
  [/^(analytics|webmasters|postmaster|monitoring|admob|yt-analytics)/u, 'reports-health', 'open'],
  [/^(logging|cloudkms|cloudasset)/u, 'security-compliance', 'open'],
  [/^(iam|apikeys|service\.management)/u, 'apps-permissions', 'open'],
  [/^(script)/u, 'code', 'mine'],
  [/^(source|container|compute|run|cloudcomposer|firebase|ndev|tagmanager|appengine)/u, 'code', 'open'],
  [/^(cloud|bigquery|bigtable|spanner|pubsub|datastore|dataproc|dataplex|datalineage|redis|sqlservice)/u, 'business-data', 'open'],
];

const words: readonly (readonly [RegExp, Verb])[] = [
  [/\.(read|readonly|read[-_]only|freebusy|stats|lookup)$/u, 'read'],
  [/[.](delete|deletion)(\.|$)/u, 'delete'],
  [/\.(send|compose|messaging)$/u, 'send'],
  [/(^|\.)(admin|full_control|acls|manage|sharing)(\.|$)/u, 'administer'],
];

const narrow: readonly (readonly [RegExp, Reach])[] = [
  [/\.(currentonly|file|addons\.current\.|mediaitems)/u, 'selected'],
  [/\.(appdata|appcreateddata|appendonly|app\.created|space\.created)/u, 'app'],
];

/** What a Google scope tells; a product that we do not know tells only its verb. Never throws. */
export function parseGoogleName(scope: string): ToldByName {
  const name = scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//u, '');
  if (name === '') return toldNothing;
  const product = products.find(([pattern]) => pattern.test(name));
  const reach = narrow.find(([pattern]) => pattern.test(name))?.[1] ?? product?.[2] ?? 'unknown';
  return { data: product?.[1] ?? 'unknown', verb: product ? readVerb(name) : wordOf(name), reach };
}

function readVerb(name: string): Verb {
  const word = wordOf(name);
  if (word !== 'unknown') return word;
  if (name.startsWith('dataportability') || /^(openid|email|profile|userinfo|plus)\b/u.test(name)) return 'read';
  return /^(drive|https:\/\/mail\.google\.com\/?|calendar|cloud-platform)$/u.test(name) ? 'administer' : 'change';
}

/** `admin.` in front names whose things they are; in the middle or at the end it is what may be done. */
function wordOf(name: string): Verb {
  return words.find(([pattern]) => pattern.test(name.replace(/^admin\./u, '').replace(/^chat\.admin\./u, 'chat.')))?.[1] ?? 'unknown';
}
