/** What a hostile page can do to a card that lies above it: each a function of the page, run while the card is open. */

export interface Attack {
  readonly name: string;
  /** Runs in the page; `host` is the element the page finds at the end of its root, which is the card's. */
  readonly act: (host: HTMLElement) => void;
}

const byStyle = (name: string, rules: string): Attack & { readonly rules: string } => ({ name, rules, act: () => undefined });

/** Rules that a page may hold against everything it has. */
export const styleAttacks = [
  byStyle('the page is transparent', 'html { opacity: 0 !important }'),
  byStyle('the page is nearly transparent', 'html, body { opacity: 0.01 !important }'),
  byStyle('the page is filtered away', 'html { filter: opacity(0) !important }'),
  byStyle('the page is clipped', 'html { clip-path: inset(100%) !important }'),
  byStyle('the page is scaled to nothing', 'html { transform: scale(0) !important }'),
  byStyle('the page is masked', 'html { mask-image: linear-gradient(transparent, transparent) !important }'),
  byStyle('the page is invisible', 'html { visibility: hidden !important }'),
  byStyle('the page takes no press', 'html, html > * { pointer-events: none !important }'),
  byStyle('the page is contained', 'html { contain: strict !important; overflow: clip !important }'),
  byStyle('everything in the root is away', 'html > * { display: none !important }'),
  byStyle(
    'everything in the root is invisible',
    'html > * { visibility: hidden !important; opacity: 0 !important; clip-path: inset(100%) !important }',
  ),
  byStyle('everything in the root is tiny', 'html > * { zoom: 0.01 !important; font-size: 0 !important; transform: scale(0) !important }'),
  byStyle('a layer takes it away', '@layer first { html > * { display: none !important; visibility: hidden !important } }'),
  byStyle(
    'an animation takes it away',
    '@keyframes away { to { display: none; visibility: hidden; opacity: 0 } } html > * { animation: away 1ms forwards !important }',
  ),
  byStyle(
    'the colours are all one',
    'html, html > * { --ink: #fff !important; --paper: #fff !important; --tone: #fff !important; --tone-paper: #fff !important; --text: 0px serif !important }',
  ),
  byStyle('the writing runs the other way', 'html, html > * { direction: rtl !important }'),
  byStyle('the writing is pushed away', 'html, html > * { text-indent: -9999px !important }'),
  byStyle(
    'a pseudo-element covers the window',
    'html::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: #fff }',
  ),
] as const;

const attack = (name: string, act: Attack['act']): Attack => ({ name, act });

/** Done once, to the card's own host or above it. */
export const scriptAttacks: readonly Attack[] = [
  attack('the host is hidden by its style', (host) => host.style.setProperty('display', 'none', 'important')),
  attack('the host is made transparent', (host) => {
    host.style.cssText = 'opacity: 0 !important; visibility: hidden !important; zoom: 0.01 !important; clip-path: inset(100%) !important';
  }),
  attack('the host loses its attributes', (host) => {
    for (const name of host.getAttributeNames()) host.removeAttribute(name);
  }),
  attack('the host is inert, hidden, and hidden from assistive technology', (host) => {
    host.inert = true;
    host.hidden = true;
    host.ariaHidden = 'true';
  }),
  attack('the host is a closed popover', (host) => {
    host.popover = 'manual';
  }),
  attack('the host is animated away', (host) => {
    host.animate([{ opacity: 0, visibility: 'hidden', display: 'none' }], { duration: 1, fill: 'forwards' });
  }),
  attack('the host is taken out', (host) => host.remove()),
  attack('the host is moved into something hidden', (host) => {
    const box = document.createElement('div');
    box.style.display = 'none';
    document.body.append(box);
    box.append(host);
  }),
  attack('the host is moved into a closed shadow root', (host) => {
    const box = document.createElement('div');
    box.attachShadow({ mode: 'closed' }).append(host);
    document.body.append(box);
  }),
  attack('the page is inert', () => {
    document.documentElement.inert = true;
  }),
  attack('a box of the highest z-index', () => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff';
    document.documentElement.append(box);
  }),
  attack('a frame above everything', () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; z-index: 2147483647; background: #fff; border: 0';
    document.documentElement.append(frame);
  }),
  attack('a later modal dialog', () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; background: #fff';
    document.body.append(dialog);
    dialog.showModal();
  }),
  attack('a later popover', () => {
    const popover = document.createElement('div');
    popover.popover = 'manual';
    popover.style.cssText = 'width: 100vw; height: 100vh; background: #fff';
    document.body.append(popover);
    popover.showPopover();
  }),
  attack('a later popover that lets presses through', () => {
    const popover = document.createElement('div');
    popover.popover = 'manual';
    popover.style.cssText = 'width: 100vw; height: 100vh; background: #fff; pointer-events: none';
    document.body.append(popover);
    popover.showPopover();
  }),
  attack('the page in full screen', () => {
    void document.body.requestFullscreen();
  }),
  attack('a view transition that does not end', () => {
    document.startViewTransition(() => new Promise(() => undefined));
  }),
  attack('the focus is taken in every frame', () => {
    const take = (): void => {
      document.getElementById('idSIButton9')?.focus();
      requestAnimationFrame(take);
    };
    take();
  }),
  attack('the page is scrolled, and cannot be any more', () => {
    document.body.style.height = '9000px';
    window.scrollTo(0, 700);
    document.documentElement.style.overflow = 'hidden';
  }),
];

/** Done for as long as the page lives: what the page gets is the card, and never the gate. */
export const fights: readonly Attack[] = [
  attack('nothing of the page shown', () => document.documentElement.style.setProperty('display', 'none', 'important')),
  attack('nothing of the page drawn', () => document.documentElement.style.setProperty('content-visibility', 'hidden', 'important')),
  attack('the root element replaced by an observer', (host) => {
    new MutationObserver(() => {
      if (!document.querySelector('html > div')) return;
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll(':scope > div')) element.remove();
      document.documentElement.replaceWith(copy);
    }).observe(document, { childList: true, subtree: true });
    document.documentElement.append(host);
  }),
  attack('taken out by an observer', (host) => {
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('html > div')) element.remove();
    }).observe(document, { childList: true, subtree: true });
    host.remove();
  }),
  attack('taken out in every frame', () => {
    const remove = (): void => {
      for (const element of document.querySelectorAll('html > div')) element.remove();
      requestAnimationFrame(remove);
    };
    remove();
  }),
  attack('covered by a modal dialog in every frame', () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; background: #fff';
    document.body.append(dialog);
    const cover = (): void => {
      dialog.close();
      dialog.showModal();
      requestAnimationFrame(cover);
    };
    cover();
  }),
  attack('covered by a popover in every frame', () => {
    const popover = document.createElement('div');
    popover.popover = 'manual';
    popover.style.cssText = 'width: 100vw; height: 100vh; background: #fff';
    document.body.append(popover);
    const cover = (): void => {
      popover.hidePopover();
      popover.showPopover();
      requestAnimationFrame(cover);
    };
    cover();
  }),
  attack('moved in every frame', () => {
    const box = document.createElement('div');
    document.body.append(box);
    const move = (): void => {
      for (const element of document.querySelectorAll('html > div')) box.append(element);
      requestAnimationFrame(move);
    };
    move();
  }),
];
