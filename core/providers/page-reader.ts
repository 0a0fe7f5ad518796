import type { PageFacts } from '../decision/facts.ts';
import { readEntraPage } from './entra-page.ts';
import { readPersonalPage } from './microsoft-personal-page.ts';
import type { PageText } from './page-text.ts';
import type { ScriptObject } from './parse-script-object.ts';
import { isPersonalHost } from './prompt-answer.ts';

/** What a page shows; null: not a page of the kind. The page's data need not be read once more where they are at hand. Never throws. */
type ReadPage = (page: PageText, data?: ScriptObject | null) => PageFacts | null;

/** The reader for the pages of a host that shows prompts. Apart from the request readers: the worker reads no page. */
export function pageReaderFor(host: string): ReadPage {
  return isPersonalHost(host) ? readPersonalPage : readEntraPage;
}
