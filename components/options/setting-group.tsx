/** One setting: a group of choices with a sentence each, or, where the organisation set it, what holds and why it stays so. */
import type { SettingText } from '../../locales/describe-settings.ts';
import { PageIcon } from '../page-icon.tsx';

export interface SettingGroupProps {
  readonly setting: SettingText;
  /** Folded groups show their title and what holds; the first ones stand open. */
  readonly isFolded: boolean;
  /** Said quietly beside the choices after a change: kept, or not. */
  readonly message: string;
  readonly onChoose: (value: string) => void;
}

export function SettingGroup({ setting, isFolded, message, onChoose }: SettingGroupProps) {
  const chosen = setting.choices.find(({ isChosen }) => isChosen);
  if (setting.lock !== null) return <LockedSetting setting={setting} lock={setting.lock} />;
  const choices = <Choices setting={setting} isFolded={isFolded} message={message} onChoose={onChoose} />;
  if (!isFolded) return <div class="setting">{choices}</div>;
  return (
    <details class="setting fold">
      <summary>
        <h3 class="setting-title">{setting.title}</h3>
        <span class="soft now">{chosen?.label}</span>
      </summary>
      {choices}
    </details>
  );
}

function Choices({ setting, isFolded, message, onChoose }: SettingGroupProps) {
  return (
    <fieldset>
      <legend class={isFolded ? 'unseen' : ''}>{isFolded ? setting.title : <h3 class="setting-title">{setting.title}</h3>}</legend>
      {setting.about !== null && <p class="soft about">{setting.about}</p>}
      <div class="choices">
        {setting.choices.map((choice) => (
          <label class="choice" key={choice.value}>
            <input type="radio" name={setting.key} value={choice.value} checked={choice.isChosen} onChange={() => onChoose(choice.value)} />
            <span>
              <span class="choice-label">
                {choice.label}
                {choice.marks.map((mark) => (
                  <span class="mark" key={mark}>
                    {mark}
                  </span>
                ))}
              </span>
              <span class="soft">{choice.text}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="saved" role="status">
        {message}
      </p>
    </fieldset>
  );
}

function LockedSetting({ setting, lock }: { readonly setting: SettingText; readonly lock: string }) {
  return (
    <section class="setting locked">
      <h3 class="setting-title">{setting.title}</h3>
      {setting.choices.map((choice) => (
        <div class="choice" key={choice.value}>
          <PageIcon name="lock" />
          <p>
            <span class="choice-label">{choice.label}</span>
            <span class="soft">{choice.text}</span>
            <span class="lock-note">{lock}</span>
          </p>
        </div>
      ))}
    </section>
  );
}
