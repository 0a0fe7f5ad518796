/** The settings page: how far it goes, the organisation's policy, and what is kept. */
import type { HealthText } from '../../locales/describe-health.ts';
import type { SettingsText } from '../../locales/describe-settings.ts';
import type { StorageText } from '../../locales/describe-storage.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';
import { PolicyHealth } from './policy-health.tsx';
import { SettingGroup } from './setting-group.tsx';
import { StoredData } from './stored-data.tsx';

export interface OptionsProps {
  readonly settings: SettingsText;
  readonly health: HealthText;
  readonly storage: StorageText;
  /** The setting that was changed last, and what to say beside it. */
  readonly change: { readonly key: string; readonly message: string } | null;
  /** Version, and how old the lists are. */
  readonly about: readonly string[];
  readonly translate: Translate;
  readonly onChoose: (key: string, value: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onDelete: () => Promise<boolean>;
}

/** What most people may want to change stands open; the rest is one line each. */
const openSettings: readonly string[] = ['mode', 'userConsent'];

export function Options({ settings, health, storage, change, about, translate, onChoose, onCopy, onDelete }: OptionsProps) {
  return (
    <main>
      <header class="top">
        <p class="brand">
          <PageIcon name="shield" />
          Consent Lens
        </p>
        <h1>{translate('options.title')}</h1>
      </header>
      <section class="panel" aria-labelledby="how-far">
        <h2 id="how-far">{translate('options.howFar.title')}</h2>
        <p class="soft">{settings.intro}</p>
        <div class="settings">
          {settings.settings.map((setting) => (
            <SettingGroup
              key={setting.key}
              setting={setting}
              isFolded={!openSettings.includes(setting.key)}
              message={change?.key === setting.key ? change.message : ''}
              onChoose={(value) => onChoose(setting.key, value)}
            />
          ))}
        </div>
      </section>
      <PolicyHealth health={health} translate={translate} onCopy={onCopy} />
      <StoredData storage={storage} translate={translate} onDelete={onDelete} />
      <footer class="foot">
        {about.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </main>
  );
}
