/** What is remembered of one authorization request, and of the prompt that was judged with it. */
import type { DeviceQuestion } from '../../core/decision/device-question.ts';
import type { QuietRecord } from '../../core/decision/quiet.ts';
import type { WrongMark } from '../../core/interruptions/wrong-mark.ts';
import type { AuthorizationRequest, Opener } from '../../core/oauth/authorization-request.ts';

export interface RequestRecord {
  readonly request: AuthorizationRequest;
  readonly origin: RequestOrigin;
  /** The browser's id of the navigation, while its answer is awaited; null once a page came of it. */
  readonly awaited: string | null;
  /** The document whose prompt was judged with it, where the browser tells. */
  readonly documentId: string | null;
  readonly seenAt: number;
  /** When the last page of its sign-in came, as long as none of them was its prompt. */
  readonly steppedAt: number;
  /** What the judged prompt showed; null until a prompt was judged. */
  readonly prompt: PromptRecord | null;
  /** What the person said yes to on a page of this device's sign-in. */
  readonly answered: DeviceQuestion | null;
  /** Whether another page of the provider has come since a document asked for it: its prompt, if it had one, was left. */
  readonly isLeft: boolean;
  /** Whether the provider was told "accept". */
  readonly isAcceptPosted: boolean;
  /** Whether "accept" was sent and nothing is known of its answer: no redirect, no page and no failure was seen. */
  readonly awaitsAnswer: boolean;
  /** The browser's id of the navigation that told the provider yes or no. What it leads through repeats this request and is none of its own. */
  readonly answeredBy: string | null;
  /** Seen in a private window: nothing of it outlives the session. */
  readonly isPrivate: boolean;
}

/** Where a request came from. */
export interface RequestOrigin {
  /** A page of the web is `web` here, whatever is read there: that is told when the prompt is judged. */
  readonly opener: Opener;
  /** The host of the page that started it, where one did. */
  readonly host: string | null;
  readonly frame: 'top' | 'sub';
}

export interface PromptRecord {
  readonly appName: string | null;
  readonly publisherName: string | null;
  readonly accountDomain: string | null;
  readonly isOrganisationWide: boolean;
  /** Whether it could be answered: a page that refuses cannot, and a step of signing in answers nothing. */
  readonly asksConsent: boolean;
  /** What was asked, by the address and the page together. */
  readonly scopes: AuthorizationRequest['scopes'];
  /** What the person wrote where the organisation asked for a reason. */
  readonly reason: string | null;
  /** Whether a card or a page was shown on it. */
  readonly isInterrupted: boolean;
  /** What to remember once the person goes on past the card; null where it is shown every time. */
  readonly quiet: QuietRecord | null;
  /** What the person is asked, where it signs in a device. */
  readonly question: DeviceQuestion | null;
  /** The mark the person would make at this warning. */
  readonly mark: WrongMark;
}

/** Whether its prompt is there to be answered. */
export function isAsking({ prompt, isLeft }: RequestRecord): boolean {
  return prompt?.asksConsent === true && !isLeft;
}
