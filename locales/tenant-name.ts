import type { Reason } from '../core/decision/decision.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';

/** Whose everyone a consent counts for, within a sentence: a name that is not the policy's own is somebody else's text, and quoted. */
export function nameTenant(
  { tenant }: Extract<Reason, { readonly rule: 'admin.orgWide' }>,
  orgName: string | null,
  { translate, quote }: Words,
): string {
  const { text } = displayText(tenant ?? '', 120);
  if (text === '') return translate('organisation.middle');
  return text === orgName ? isolate(text) : quote(text);
}
