/** @jsxImportSource ../elements */
interface ReasonFieldProps {
  readonly label: string;
  readonly onWrite: (reason: string) => void;
}

/** Half a character, which no address can hold. */
const loneSurrogates = /\p{Cs}/gu;

/** Asks why: for going on where the organisation wants a reason, else for the request. */
export function ReasonField({ label, onWrite }: ReasonFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea rows="2" maxlength="280" onInput={(event) => onWrite(event.currentTarget.value.replace(loneSurrogates, ''))} />
    </label>
  );
}
