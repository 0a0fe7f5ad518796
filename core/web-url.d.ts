// The WHATWG URL classes exist in every place core runs (pages, workers, Node), but not in TypeScript's ES2023 library.
// Only what core uses is declared, so that no DOM type can slip in. The root tsconfig leaves this file out: there the DOM library has them.
interface URLSearchParams {
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  entries(): IterableIterator<[string, string]>;
}
interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
}
declare const URL: { new (url: string, base?: string): URL; prototype: URL; canParse(url: string): boolean };
declare const URLSearchParams: { new (init?: string): URLSearchParams; prototype: URLSearchParams };
