/** One app in the list: what it can do, in one line. Pressed, it opens the app's card. */
import type { RowText } from '../../locales/describe-grant.ts';

export interface AppRowProps {
  readonly app: RowText;
  /** Said where the app got worse since the person looked; else null. */
  readonly mark: string | null;
  readonly isOpen: boolean;
  /** Whether Tab comes to it; the arrows come to every row. */
  readonly isStop: boolean;
  readonly onOpen: () => void;
}

export function AppRow({ app, mark, isOpen, isStop, onOpen }: AppRowProps) {
  return (
    <button
      type="button"
      class="app"
      data-id={app.id}
      tabIndex={isStop ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span class="initials" aria-hidden="true">
        {app.initials}
      </span>
      <span class="app-text">
        <span class="app-name" title={app.name}>
          {app.name}
        </span>
        <span class="app-can">{app.can}</span>
        <span class="app-state">
          <StatusChip app={app} />
          {mark !== null && <span class="worse-mark">{mark}</span>}
          <span class="faint">{app.since}</span>
        </span>
      </span>
    </button>
  );
}

export function StatusChip({ app }: Pick<AppRowProps, 'app'>) {
  return <span class={`chip status-${app.status}`}>{app.statusText}</span>;
}
