/** The settings page: how far it goes, the organisation's policy, and what is kept. */
import type { CountsText } from '../../locales/describe-counts.ts';
import type { HealthText } from '../../locales/describe-health.ts';
import type { SettingsText } from '../../locales/describe-settings.ts';
import type { StorageText } from '../../locales/describe-storage.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';
import { AccountPages, type AccountPagesProps } from './account-pages.tsx';
import { Interruptions } from './interruptions.tsx';
import { Lookup, type LookupProps } from './lookup.tsx';
import { OwnLists, type OwnListsProps } from './own-lists.tsx';
import { PolicyHealth } from './policy-health.tsx';
import { SettingGroup } from './setting-group.tsx';
import { StoredData } from './stored-data.tsx';

export interface OptionsProps
  extends Pick<AccountPagesProps, 'onAsk' | 'onGiveBack'>,
    Pick<OwnListsProps, 'own' | 'onListApp' | 'onBlockHost' | 'onUnlist'> {
  readonly settings: SettingsText;
  readonly health: HealthText;
  readonly accounts: Pick<AccountPagesProps, 'sites' | 'refused'>;
  readonly counts: CountsText;
  readonly storage: StorageText;
  /** The setting that was changed last (`own`: the person's list), and what to say beside it. */
  readonly change: { readonly key: string; readonly message: string } | null;
  /** Version, and how old the lists are. */
  readonly about: readonly string[];
  readonly lookup: Omit<LookupProps, 'translate'>;
  readonly translate: Translate;
  readonly onChoose: (key: string, value: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onForgetWrong: () => void;
  readonly onDelete: () => Promise<boolean>;
}

/** What most people may want to change stands open; the rest is one line each. */
const openSettings: readonly string[] = ['mode', 'userConsent'];

export function Options(props: OptionsProps) {
  const { settings, health, accounts, counts, storage, change, about, lookup, translate } = props;
  const { onChoose, onCopy, onForgetWrong, onDelete, onAsk, onGiveBack } = props;
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
        {settings.overlays.map((overlay) => (
          <p class="soft" key={overlay}>
            {overlay}
          </p>
        ))}
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
          <OwnLists
            own={props.own}
            message={change?.key === 'own' ? change.message : ''}
            translate={translate}
            onListApp={props.onListApp}
            onBlockHost={props.onBlockHost}
            onUnlist={props.onUnlist}
          />
        </div>
      </section>
      <PolicyHealth health={health} translate={translate} onCopy={onCopy} />
      <AccountPages {...accounts} translate={translate} onAsk={onAsk} onGiveBack={onGiveBack} />
      <Lookup {...lookup} translate={translate} />
      <Interruptions counts={counts} translate={translate} />
      <StoredData storage={storage} translate={translate} onForgetWrong={onForgetWrong} onDelete={onDelete} />
      <footer class="foot">
        {about.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </main>
  );
}
