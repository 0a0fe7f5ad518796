/** @jsxImportSource ../elements */
interface ExitProps {
  readonly label: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}

/** A way out of a warning, as a button. */
export function Exit({ label, isMain = false, onClick }: ExitProps) {
  return (
    <button type="button" class={exitClass(isMain)} onClick={onClick}>
      {label}
    </button>
  );
}

/** The main one is filled, and gets the focus first. */
export function exitClass(isMain: boolean): string {
  return isMain ? 'button main' : 'button';
}
