/** Before there is any app: how the list fills. */
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';

export interface EmptyListProps {
  /** The pages where accounts list their apps, which the person may open to have them read. */
  readonly pages: readonly { readonly label: string; readonly url: string }[];
  readonly translate: Translate;
}

export function EmptyList({ pages, translate }: EmptyListProps) {
  return (
    <section class="empty">
      <div class="empty-mark">
        <PageIcon name="shield" />
      </div>
      <h2>{translate('popup.empty.title')}</h2>
      <p class="soft">{translate('popup.empty.text')}</p>
      <h3>{translate('apps.empty.how')}</h3>
      <ul class="ways">
        <li>
          <PageIcon name="eye" />
          <span>{translate('apps.empty.observe')}</span>
        </li>
        <li>
          <PageIcon name="person" />
          <span>
            {translate('apps.empty.read')}
            <span class="ways-links">
              {pages.map(({ label, url }) => (
                <a key={url} href={url} target="_blank" rel="noopener noreferrer">
                  {label}
                </a>
              ))}
            </span>
          </span>
        </li>
        <li>
          <PageIcon name="file" />
          <span>{translate('apps.empty.import')}</span>
        </li>
      </ul>
      <p class="faint">{translate('completeness.elsewhere')}</p>
    </section>
  );
}
