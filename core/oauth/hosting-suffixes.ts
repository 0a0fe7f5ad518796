/** Platforms on which anybody gets an address in minutes. Each name stands for all hosts below it. */

/**
 * Where a name can be given up and then taken by somebody else, while an old registration still sends its answers there.
 * Sources: decisions T10; Microsoft, "Prevent dangling DNS entries and avoid subdomain takeover"
 * (https://learn.microsoft.com/azure/security/fundamentals/subdomain-takeover); the entries marked vulnerable in
 * EdOverflow/can-i-take-over-xyz. Azure's names of other clouds and the file hosts below core.windows.net follow the same scheme.
 */
export const danglingProneSuffixes: readonly string[] = [
  'azure-api.net',
  'azurecontainer.io',
  'azureedge.net',
  'azurefd.net',
  'azurestaticapps.net',
  'azurewebsites.net',
  'azurewebsites.us',
  'blob.core.windows.net',
  'cloudapp.azure.com',
  'cloudapp.net',
  'elasticbeanstalk.com',
  'herokuapp.com',
  'trafficmanager.net',
  'usgovcloudapp.net',
  'web.core.windows.net',
];

/** Amazon's storage has its region inside the name: `bucket.s3.eu-west-1.amazonaws.com`, `bucket.s3-website-us-east-1.amazonaws.com`. */
export const danglingProneHost = /(^|\.)s3([.-][a-z\d-]+)*\.amazonaws\.com$/u;

/**
 * Where a page costs nothing and nobody asks who it is for.
 * Sources: decisions T5; the private part of the Public Suffix List (https://publicsuffix.org/list/), and for `codesandbox.io`,
 * `devtunnels.ms`, `glitch.me`, `loca.lt`, `powerappsportals.com`, `railway.app`, `stackblitz.io`, `weebly.com` and `wordpress.com` their own documentation.
 */
export const freeHostingSuffixes: readonly string[] = [
  'amplifyapp.com',
  'appspot.com',
  'blogspot.com',
  'bolt.host',
  'carrd.co',
  'codesandbox.io',
  'csb.app',
  'deno.dev',
  'devtunnels.ms',
  'firebaseapp.com',
  'fly.dev',
  'framer.app',
  'github.io',
  'gitlab.io',
  'glitch.me',
  'loca.lt',
  'lovable.app',
  'netlify.app',
  'ngrok-free.app',
  'ngrok-free.dev',
  'ngrok.app',
  'ngrok.io',
  'now.sh',
  'onrender.com',
  'pages.dev',
  'powerappsportals.com',
  'pythonanywhere.com',
  'r2.dev',
  'railway.app',
  'repl.co',
  'replit.app',
  'replit.dev',
  'run.app',
  'stackblitz.io',
  'surge.sh',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'webflow.io',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'workers.dev',
];
