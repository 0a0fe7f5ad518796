import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createCertificate } from '../../scripts/certificate.ts';
import { createAppSite } from './app-site.ts';
import { createSignInSite } from './entra/sign-in-site.ts';
import { myAppsSite, officeSite } from './neighbour-sites.ts';
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
  close(): Promise<void>;
}

/** Serves every emulated site from one TLS server on the loopback address, chosen by the Host header. */
export async function serveSites(): Promise<SitesServer> {
  const sites = createSites();
  const hosts = [...sites.keys()];
  const certificate = await createCertificate(hosts);
  let seen: Hit[] = [];

  const server = createServer({ key: certificate.privateKey, cert: certificate.certificate }, (message, response) => {
    answer(message, response, sites, (hit) => seen.push(hit)).catch((error: unknown) => {
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
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function createSites(): ReadonlyMap<string, Site> {
  const apps = new Set(scenarios.map((scenario) => scenario.app));
  return new Map<string, Site>([
    ...[...apps].map((app): [string, Site] => [app.host, createAppSite(app)]),
    ['www.office.com', officeSite],
    ['myapps.microsoft.com', myAppsSite],
    ['login.microsoftonline.com', createSignInSite()],
    [new URL(startAddress).host, startSite],
  ]);
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  sites: ReadonlyMap<string, Site>,
  record: (hit: Hit) => void,
): Promise<void> {
  const request = await readRequest(message);
  // The browser asks for icons on its own account: not a hit of the page or the user.
  if (request.url.pathname !== '/favicon.ico') {
    record({
      method: request.method,
      host: request.host,
      path: request.url.pathname,
      query: request.url.searchParams,
      fields: request.fields,
    });
  }
  const site = sites.get(request.host);
  const { status, headers, parts } = site ? site(request) : answerNotFound();
  response.writeHead(status, headers);
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
