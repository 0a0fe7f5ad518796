import type { PageFacts } from '../core/decision/facts.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import type { Translate } from './translate.ts';

/** Who publishes the app, as far as somebody checked it: "Contoso, verified by Microsoft". */
export function describePublisher({ publisherName, badge }: Pick<PageFacts, 'publisherName' | 'badge'>, translate: Translate): string {
  const publisher = publisherName === null ? '' : isolatedText(publisherName);
  return publisher !== '' && badge !== 'unverified' ? translate('app.publisher.verified', { publisher }) : translate(`app.badge.${badge}`);
}
