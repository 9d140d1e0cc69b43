/** The frame around a conversation: a dialog over the page, or a part of it. */
import { button, html } from './dom.js';
import { icon } from './icons.js';

/** @import { Say } from '../strings.js' */
/** @import { Child } from './dom.js' */
/** @import { Menu } from './menu.js' */

/** Where the dialog fills the window, and so keeps the page behind it out of reach. */
const SMALL = '(max-width: 40rem), (max-height: 30rem)';

export class Panel {
  /**
   * @param {{inline: boolean, heading: string, menu: Menu, onClose: () => void}} parts
   * @param {...Child} contents
   */
  constructor({ inline, heading, menu, onClose }, ...contents) {
    this.heading = heading;
    this.menu = menu;
    this.dialog = inline ? null : html('dialog', { class: 'panel', part: 'panel', 'aria-labelledby': 'title' });
    this.root = this.dialog ?? html('section', { class: 'panel inline', part: 'panel', 'aria-labelledby': 'title' });
    this.title = html('h2', { id: 'title', tabindex: '-1' });
    this.subtitle = html('p', { class: 'subtitle' });
    this.banner = html('p', { class: 'banner', hidden: true });
    this.closing = button({ class: 'tool' }, onClose, icon('close'));
    const head = html('header', {}, html('div', { class: 'names' }, this.title, this.subtitle), menu.toggle, this.dialog && this.closing);
    this.root.append(head, menu.root, this.banner, ...contents.filter((one) => one instanceof Node));
    this.root.addEventListener('keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event), onClose));
    this.dialog?.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClose();
    });
    this.small = matchMedia(SMALL);
    this.onResize = () => this.isOpen && this.#show();
  }

  get isOpen() {
    return this.dialog ? this.dialog.open : true;
  }

  /** @param {Say} say @param {string} language */
  translate(say, language) {
    this.root.lang = language;
    this.title.textContent = this.heading || say('title');
    this.subtitle.textContent = say('subtitle');
    this.closing.setAttribute('aria-label', say('close'));
    this.closing.title = say('close');
    this.menu.translate(say, language);
  }

  open() {
    this.small.addEventListener('change', this.onResize);
    this.#show();
  }

  close() {
    this.small.removeEventListener('change', this.onResize);
    this.dialog?.close();
  }

  /** @param {...Child} contents none to hide the banner */
  tell(...contents) {
    this.banner.hidden = !contents.length;
    this.banner.replaceChildren(...contents.filter((one) => one instanceof Node || typeof one === 'string'));
  }

  /** Show, or show in the other way after the window has changed its size. */
  #show() {
    if (!this.dialog) return;
    const active = /** @type {ShadowRoot} */ (this.dialog.getRootNode()).activeElement;
    this.dialog.close();
    if (this.small.matches) this.dialog.showModal();
    else this.dialog.open = true; // its method show() would take the focus
    if (active instanceof HTMLElement) active.focus();
  }

  /** @param {KeyboardEvent} event @param {() => void} onClose */
  #onKey(event, onClose) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.menu.dismiss() && this.dialog) onClose();
  }
}
