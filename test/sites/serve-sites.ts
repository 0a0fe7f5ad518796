import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createCertificate } from '../../scripts/certificate.ts';
import { githubSite, googleAccountSite, myAppsSite } from './account-pages/account-pages.ts';
import { createAppSite } from './app-site.ts';
import { homeRealmHost, homeRealmSite } from './entra/home-realm.ts';
import { createSignInSite } from './entra/sign-in-site.ts';
import { accountHomeSite, mailSite, officeSite } from './neighbour-sites.ts';
import { createPersonalSites } from './personal/personal-sites.ts';
import { scenarios } from './scenarios.ts';
import { answerNotFound, type Site, type SiteRequest } from './site.ts';
import { startSite } from './start-site.ts';

export const startAddress = 'https://start.consent-lens.example/';
/** Between the parts of a streamed page. */
const partPauseMilliseconds = 60;
const bodyLimit = 1_000_000;

/** One request that reached an emulated host. */
export interface Hit {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: URLSearchParams;
}

export interface SitesServer {
  readonly port: number;
  /** Chromium's --host-resolver-rules: the emulated hosts lead here, every other name nowhere. */
  readonly hostResolverRules: string;
  /** Chromium's --ignore-certificate-errors-spki-list. */
  readonly certificateKeyHash: string;
  /** The requests so far to a host, newest last; path without regard to case. */
  hits(host: string, method?: string, path?: string): readonly Hit[];
  forgetHits(): void;
  /** Keeps the answers to a path back until they are let go: what happens meanwhile happens between a request and its answer. */
  hold(host: string, path: string): HeldAnswers;
  close(): Promise<void>;
}

export interface HeldAnswers {
  /** Resolves once a request waits for its answer. */
  readonly reached: Promise<void>;
  letGo(): void;
}

/**
 * Serves every emulated site from one TLS server on the loopback address, chosen by the Host header. `cacheControl` says what browsers may keep:
 * nothing, as with the real sign-in, unless a test needs a page that Firefox keeps for the way back.
 */
export async function serveSites(cacheControl: 'no-store' | 'no-cache' = 'no-store'): Promise<SitesServer> {
  const sites = createSites();
  const hosts = [...sites.keys()];
  const certificate = await createCertificate(hosts);
  let seen: Hit[] = [];
  const gates = new Map<string, Gate>();

  const server = createServer({ key: certificate.privateKey, cert: certificate.certificate }, (message, response) => {
    const arrive = async (hit: Hit): Promise<void> => {
      seen.push(hit);
      await gates.get(gateName(hit.host, hit.path))?.pass();
    };
    answer(message, response, sites, cacheControl, arrive).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    port,
    hostResolverRules: [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', '),
    certificateKeyHash: certificate.keyHash,
    hits: (host, method, path) =>
      seen.filter(
        (hit) => hit.host === host && (!method || hit.method === method) && (!path || hit.path.toLowerCase() === path.toLowerCase()),
      ),
    forgetHits: () => {
      seen = [];
    },
    hold: (host, path) => {
      const gate = createGate();
      gates.set(gateName(host, path), gate);
      return {
        reached: gate.reached,
        letGo: () => {
          gates.delete(gateName(host, path));
          gate.open();
        },
      };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const gateName = (host: string, path: string): string => `${host}${path.toLowerCase()}`;

interface Gate {
  readonly reached: Promise<void>;
  pass(): Promise<void>;
  open(): void;
}

function createGate(): Gate {
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    reached,
    pass: () => {
      reach();
      return opened;
    },
    open,
  };
}

function createSites(): ReadonlyMap<string, Site> {
  const apps = new Set(scenarios.map((scenario) => scenario.app));
  const personal = createPersonalSites();
  return new Map<string, Site>([
    ...[...apps].map((app): [string, Site] => [app.host, createAppSite(app)]),
    ['www.office.com', officeSite],
    ['outlook.office.com', mailSite],
    ['myapps.microsoft.com', myAppsSite],
    ['myaccount.google.com', googleAccountSite],
    ['github.com', githubSite],
    ['login.microsoftonline.com', createSignInSite()],
    [homeRealmHost, homeRealmSite],
    ['login.live.com', personal.signInSite],
    ['account.live.com', personal.accountSite],
    ['account.microsoft.com', accountHomeSite],
    [new URL(startAddress).host, startSite],
  ]);
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  sites: ReadonlyMap<string, Site>,
  cacheControl: string,
  arrive: (hit: Hit) => Promise<void>,
): Promise<void> {
  const request = await readRequest(message);
  // The browser asks for icons on its own account: not a hit of the page or the user.
  if (request.url.pathname !== '/favicon.ico') {
    await arrive({
      method: request.method,
      host: request.host,
      path: request.url.pathname,
      query: request.url.searchParams,
      fields: request.fields,
    });
  }
  const site = sites.get(request.host);
  const { status, headers, parts } = site ? site(request) : answerNotFound();
  response.writeHead(status, { ...headers, 'cache-control': cacheControl });
  for (const [index, part] of parts.entries()) {
    response.write(part);
    if (index < parts.length - 1) await pause(partPauseMilliseconds);
  }
  response.end();
}

async function readRequest(message: IncomingMessage): Promise<SiteRequest> {
  const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  let body = '';
  for await (const chunk of message.setEncoding('utf8')) {
    body += chunk;
    if (body.length > bodyLimit) throw new Error('The request body is too long');
  }
  return {
    method: message.method ?? 'GET',
    host,
    url: new URL(message.url ?? '/', `https://${host || 'unknown.example'}`),
    fields: new URLSearchParams(body),
    acceptLanguage: message.headers['accept-language'] ?? '',
  };
}
