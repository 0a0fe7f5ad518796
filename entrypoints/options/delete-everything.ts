import { dropLastForgotten } from '../apps/last-forgotten.ts';
import { forgetAllAsked } from '../background/asked-store.ts';
import { forgetDrift } from '../background/drift-store.ts';
import { forgetFrontPage } from '../background/front-page.ts';
import { acknowledgeWorse } from '../background/got-worse.ts';
import { forgetAllGrants } from '../background/grant-store.ts';
import { forgetInterruptions } from '../background/interruption-store.ts';
import { forgetLandingNotice } from '../background/landing-notice.ts';
import { forgetOwnSettings } from '../background/policy-source.ts';
import { forgetAllRequests } from '../background/request-store.ts';
import { dismissNotice } from '../background/storage-notice.ts';

/**
 * Deletes what the extension keeps of the person: the list of apps, their own settings, what they did
 * at warnings, what they asked for, what was seen to disagree with the policy, and the requests in progress. The organisation's
 * policy is not theirs to delete, and its copy stays; so does the mark that the first page was shown. Each part is tried even where
 * another fails; true where all of it went.
 */
export async function deleteEverything(): Promise<boolean> {
  const outcomes = await Promise.allSettled([
    // That something got worse, and a word on its state, may come of the list as long as it is there.
    forgetAllGrants().finally(() => Promise.all([acknowledgeWorse(), dismissNotice()])),
    forgetFrontPage(),
    dropLastForgotten(),
    forgetOwnSettings(),
    forgetAllRequests(),
    forgetInterruptions(),
    forgetDrift(),
    forgetAllAsked(),
    forgetLandingNotice(),
  ]);
  return outcomes.every(({ status }) => status === 'fulfilled');
}
