import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly privateKey: string;
  /** Base64 SHA-256 of the subject public key info, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly keyHash: string;
}

/** A self-signed certificate for the emulated hosts. It lives in memory only: nothing is written, nothing is installed as trusted. */
export async function createCertificate(hosts: readonly string[]): Promise<Certificate> {
  const pair = await generate([{ name: 'commonName', value: 'Consent Lens emulated sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  const publicKey = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { certificate: pair.cert, privateKey: pair.private, keyHash: createHash('sha256').update(publicKey).digest('base64') };
}
