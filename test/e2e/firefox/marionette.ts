import { connect, type Socket } from 'node:net';

/**
 * A client of Marionette, Firefox's own remote protocol: WebDriver commands as length-prefixed JSON. WebDriver BiDi cannot open
 * extension pages, Marionette can. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

type Reply = readonly [type: 1, id: number, error: { readonly error: string; readonly message: string } | null, result: unknown];

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  await readMessages(socket, (message) => {
    const [, id, error, result] = message as Reply;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error) caller?.reject(new Error(`${error.error}: ${error.message}`));
    else caller?.resolve(result);
  });
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        const message = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
    close: () => socket.destroy(),
  };
}

/** Resolves with the greeting; every later message goes to `onMessage`. */
function readMessages(socket: Socket, onMessage: (message: unknown) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let buffer = Buffer.alloc(0);
    let isGreeted = false;
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (;;) {
        const colon = buffer.indexOf(':');
        const length = Number(buffer.subarray(0, colon).toString());
        if (colon < 0 || buffer.length < colon + 1 + length) return;
        const message: unknown = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
        buffer = buffer.subarray(colon + 1 + length);
        if (isGreeted) onMessage(message);
        else resolve(message);
        isGreeted = true;
      }
    });
  });
}
