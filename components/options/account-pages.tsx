/** The person's own lists of apps elsewhere: which may be read, what of them, and the button that asks. */
import type { AccountSiteText } from '../../locales/describe-account-pages.ts';
import type { Translate } from '../../locales/translate.ts';

export interface AccountPagesProps {
  readonly sites: readonly AccountSiteText[];
  /** The site for which the browser said no just now. */
  readonly refused: AccountSiteText['id'] | null;
  readonly translate: Translate;
  /** Must reach the browser's question within the press itself. */
  readonly onAsk: (id: AccountSiteText['id']) => void;
  readonly onGiveBack: (id: AccountSiteText['id']) => void;
}

export function AccountPages({ sites, refused, translate, onAsk, onGiveBack }: AccountPagesProps) {
  return (
    <section class="panel" aria-labelledby="account-pages">
      <h2 id="account-pages">{translate('account.title')}</h2>
      <p class="soft">{translate('account.intro')}</p>
      <ul class="account-sites">
        {sites.map(({ id, title, detail, status, link, button }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p class="soft">{detail}</p>
            {status.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p class="buttons">
              {button !== null && (
                <button type="button" class="button" data-site={id} onClick={() => (button.does === 'ask' ? onAsk(id) : onGiveBack(id))}>
                  {button.label}
                </button>
              )}
              <a href={link.url} target="_blank" rel="noopener noreferrer" aria-label={`${link.label}: ${title}`}>
                {link.label}
              </a>
            </p>
            <p class="saved" role="status">
              {refused === id && translate('account.refused')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
