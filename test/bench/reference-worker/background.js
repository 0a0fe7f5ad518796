/**
 * A worker of three kilobytes, of the same kind of code as ours: it listens, looks at who sent a message, reads the message field by field,
 * and answers. A message that it does not know, as the benchmark's ping, is answered with nothing.
 */

const MAX_TEXT = 1024;
const MAX_ITEMS = 500;
const hosts = ['login.microsoftonline.com', 'login.live.com'];
const levels = new Map([
  ['openid', 0],
  ['profile', 0],
  ['email', 0],
  ['offline_access', 1],
  ['user.read', 1],
  ['calendars.read', 2],
  ['files.read.all', 3],
  ['mail.read', 3],
  ['mail.send', 4],
]);

/** @param {unknown} value @param {string} key */
function field(value, key) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** @param {unknown} value @param {string} key */
function text(value, key) {
  const found = field(value, key);
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, MAX_TEXT) : null;
}

/** @param {unknown} value @param {string} key */
function list(value, key) {
  const found = field(value, key);
  if (!Array.isArray(found)) return [];
  return found.slice(0, MAX_ITEMS).filter((item) => typeof item === 'string');
}

/** @param {string | undefined} origin */
function isProvider(origin) {
  return hosts.some((host) => origin === `https://${host}`);
}

/** @param {unknown} body */
function readMessage(body) {
  switch (field(body, 'type')) {
    case 'judge':
      return { type: 'judge', app: text(body, 'app'), scopes: list(body, 'scopes') };
    case 'continued':
      return { type: 'continued', app: text(body, 'app'), scopes: [] };
    default:
      return null;
  }
}

/** @param {readonly string[]} scopes */
function levelOf(scopes) {
  return scopes.reduce((highest, scope) => Math.max(highest, levels.get(scope.toLowerCase()) ?? 2), 0);
}

/** @param {string} key @param {string | null} app */
async function remember(key, app) {
  const kept = (await chrome.storage.local.get(key))[key];
  const apps = Array.isArray(kept) ? kept : [];
  await chrome.storage.local.set({ [key]: [...apps.filter((other) => other !== app), app].slice(-MAX_ITEMS) });
}

/** @param {unknown} body @param {chrome.runtime.MessageSender} sender */
async function answer(body, sender) {
  if (sender.id !== chrome.runtime.id || sender.tab?.id === undefined || !isProvider(sender.origin)) return null;
  const message = readMessage(body);
  switch (message?.type) {
    case 'judge':
      return { app: message.app, level: levelOf(message.scopes) };
    case 'continued':
      await remember('continued', message.app);
      return null;
    default:
      return null;
  }
}

chrome.runtime.onMessage.addListener((body, sender, respond) => {
  void answer(body, sender)
    .then(respond)
    .finally(() => respond(null));
  return true;
});
