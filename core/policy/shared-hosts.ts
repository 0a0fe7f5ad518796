/**
 * Suffixes under which anybody can have a name: an allow entry for one would allow strangers. The whole Public Suffix
 * List (https://publicsuffix.org) would more than double the worker, so these are the hosting platforms that attacks on
 * redirects use (dangling and free hosts), and the shape of national second-level suffixes.
 */
const platforms = new Set([
  'azurewebsites.net',
  'azurestaticapps.net',
  'azureedge.net',
  'azurefd.net',
  'cloudapp.azure.com',
  'cloudapp.net',
  'trafficmanager.net',
  'core.windows.net',
  'blob.core.windows.net',
  'web.core.windows.net',
  'powerappsportals.com',
  'sharepoint.com',
  'onmicrosoft.com',
  'amazonaws.com',
  's3.amazonaws.com',
  'cloudfront.net',
  'elasticbeanstalk.com',
  'amplifyapp.com',
  'herokuapp.com',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'workers.dev',
  'web.app',
  'firebaseapp.com',
  'appspot.com',
  'run.app',
  'surge.sh',
  'onrender.com',
  'fly.dev',
  'glitch.me',
  'repl.co',
  'replit.app',
  'ngrok.io',
  'ngrok-free.app',
  'ngrok.app',
  'trycloudflare.com',
  'blogspot.com',
  'wixsite.com',
  'weebly.com',
  'wordpress.com',
  'webflow.io',
  'myshopify.com',
  'r2.dev',
  'railway.app',
  'deno.dev',
  'codesandbox.io',
  'stackblitz.io',
]);
const nationalSecondLevel = /^(ac|co|com|edu|go|gob|gov|gouv|gv|info|ltd|mil|ne|net|nom|or|org|plc|sch)\.[a-z]{2}$/u;

/** Whether `host` (lower case) is a suffix that strangers share, rather than a name that somebody owns. */
export function isSharedSuffix(host: string): boolean {
  return platforms.has(host) || nationalSecondLevel.test(host);
}
