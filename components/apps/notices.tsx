/** What to know before looking at the list: what got worse, what is not protected, the policy in force, and the state of the list itself. */
import type { StorageWarning } from '../../locales/describe-inventory.ts';
import type { PolicyText } from '../../locales/describe-policy.ts';
import type { ProtectionText } from '../../locales/describe-protection.ts';
import type { Translate } from '../../locales/translate.ts';

export function ProtectionGap({ protection, onProtect }: { readonly protection: ProtectionText; readonly onProtect: () => void }) {
  return (
    <section class="policy tone-stop" role="alert">
      <p class="policy-summary">{protection.title}</p>
      <p>{protection.detail}</p>
      {protection.list !== null && (
        <details class="problems">
          <summary>{protection.list.label}</summary>
          <ul>
            {protection.list.hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </details>
      )}
      {protection.refused !== null && <p>{protection.refused}</p>}
      <button type="button" class="protect" onClick={onProtect}>
        {protection.button}
      </button>
    </section>
  );
}

export function PolicyLine({ policy }: { readonly policy: PolicyText }) {
  return (
    <section class="policy policy-line tone-info">
      <p class="policy-summary">{policy.summary}</p>
      {policy.detail !== null && <p class="policy-detail">{policy.detail}</p>}
      {policy.overlays.map((overlay) => (
        <p class="policy-detail" key={overlay}>
          {overlay}
        </p>
      ))}
      {policy.problemsTitle !== null && (
        <details class="problems">
          <summary>{policy.problemsTitle}</summary>
          <ul>
            {policy.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

export interface StorageNoticesProps {
  readonly storage: StorageWarning;
  readonly translate: Translate;
  readonly onDismiss: () => void;
}

export function StorageNotices({ storage, translate, onDismiss }: StorageNoticesProps) {
  if (storage.texts.length === 0) return null;
  return (
    <section class="policy tone-caution" role="alert">
      {storage.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {storage.canDismiss && (
        <button type="button" class="protect" onClick={onDismiss}>
          {translate('storage.dismiss')}
        </button>
      )}
    </section>
  );
}

/** A sentence that stands for a part of the list, and a way to see it. */
export function FocusNotice(props: {
  readonly tone: 'warn' | 'quiet';
  readonly text: string;
  readonly action: string;
  readonly onShow: () => void;
}) {
  return (
    <p class={props.tone === 'warn' ? 'policy focus-notice tone-warn' : 'focus-notice'}>
      <span>{props.text}</span>{' '}
      <button type="button" class="text-button" onClick={props.onShow}>
        {props.action}
      </button>
    </p>
  );
}
