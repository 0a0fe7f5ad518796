import { forgetAllGrants } from '../background/grant-store.ts';
import { forgetOwnSettings } from '../background/policy-source.ts';
import { forgetAllRequests } from '../background/request-store.ts';

/**
 * Deletes what the extension keeps of the person: the list of apps, their own settings and the requests in progress. The organisation's
 * policy is not theirs to delete, and its copy stays. Each part is tried even where another fails; true where all of it went.
 */
export async function deleteEverything(): Promise<boolean> {
  const outcomes = await Promise.allSettled([forgetAllGrants(), forgetOwnSettings(), forgetAllRequests()]);
  return outcomes.every(({ status }) => status === 'fulfilled');
}
