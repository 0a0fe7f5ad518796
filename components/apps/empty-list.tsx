/** Before there is any app: how the list fills, and what the person can do for it. */
import type { AccountSiteText } from '../../locales/describe-account-pages.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';

export interface EmptyListProps {
  /** The person's own lists elsewhere. */
  readonly sites: readonly AccountSiteText[];
  /** The site for which the browser said no just now. */
  readonly refused: AccountSiteText['id'] | null;
  readonly translate: Translate;
  /** Must reach the browser's question within the press itself. */
  readonly onAsk: (id: AccountSiteText['id']) => void;
  /** Leads to the page that takes files; null where it is this one. */
  readonly onFullPage: (() => void) | null;
}

export function EmptyList({ sites, refused, translate, onAsk, onFullPage }: EmptyListProps) {
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
          <div>
            {translate('apps.empty.read')}
            <ul class="sites">
              {sites.map((site) => (
                <Site key={site.id} site={site} translate={translate} onAsk={onAsk} />
              ))}
            </ul>
            <p class="refused" role="status">
              {refused !== null && translate('account.refused')}
            </p>
          </div>
        </li>
        <li>
          <PageIcon name="file" />
          <span>
            {translate('apps.empty.import')}{' '}
            {onFullPage !== null && (
              <button type="button" class="text-button" onClick={onFullPage}>
                {translate('apps.fullPage')}
              </button>
            )}
          </span>
        </li>
      </ul>
      <p class="faint">{translate('completeness.elsewhere')}</p>
    </section>
  );
}

interface SiteProps extends Pick<EmptyListProps, 'translate' | 'onAsk'> {
  readonly site: AccountSiteText;
}

/** Opening a page that is not read would add nothing: first comes the question whether it may be. */
function Site({ site: { id, title, state, status, link }, translate, onAsk }: SiteProps) {
  const allow = translate('apps.empty.allow');
  return (
    <li>
      <span>{title}</span>
      {state === 'notReadable' ? (
        <button type="button" class="text-button" aria-label={`${allow}: ${title}`} onClick={() => onAsk(id)}>
          {allow}
        </button>
      ) : state === 'readable' ? (
        <a href={link.url} target="_blank" rel="noopener noreferrer" aria-label={`${link.label}: ${title}`}>
          {link.label}
        </a>
      ) : (
        <span class="faint">{status[0]}</span>
      )}
    </li>
  );
}
