/** What can be done with the whole conversation. */
import { LANGUAGES } from '../strings.js';
import { button, html } from './dom.js';
import { icon } from './icons.js';
import { link } from './text.js';

/** @import { Say } from '../strings.js' */
/** @import { IconName } from './icons.js' */

/**
 * @typedef {object} MenuActions
 * @property {(code: string, name: string) => void} language
 * @property {() => void} restart
 * @property {() => void} download
 * @property {() => void} erase
 */

export class Menu {
  /** @param {MenuActions} actions @param {{map: string, privacy: string | null}} addresses */
  constructor(actions, addresses) {
    this.actions = actions;
    this.addresses = addresses;
    this.toggle = button({ class: 'tool', 'aria-controls': 'menu', 'aria-expanded': 'false' }, () => this.show(this.root.hidden !== false), icon('menu'));
    this.root = html('div', { id: 'menu', class: 'menu', hidden: true });
  }

  /** @param {Say} say @param {string} language */
  translate(say, language) {
    this.say = say;
    this.language = language;
    this.toggle.setAttribute('aria-label', say('menu'));
    this.toggle.title = say('menu');
    this.#fill();
  }

  /** @param {boolean} open */
  show(open) {
    if (open) this.#fill();
    this.root.hidden = !open;
    this.toggle.setAttribute('aria-expanded', String(open));
    if (open) this.root.querySelector('button')?.focus();
  }

  /** Close and go back to where it was opened. @returns {boolean} whether it was open */
  dismiss() {
    if (this.root.hidden) return false;
    this.show(false);
    this.toggle.focus();
    return true;
  }

  #fill() {
    const { say, addresses } = this;
    if (!say) return;
    this.root.replaceChildren(
      this.#languages(say),
      this.#item('restart', say('restart'), this.actions.restart),
      this.#item('download', say('download'), this.actions.download),
      button({ class: 'item' }, () => this.#confirm(say), icon('trash'), say('delete')),
      html('p', { class: 'item' }, link(addresses.map, say, icon('map'), say('network_map'))),
      addresses.privacy ? html('p', { class: 'item' }, link(addresses.privacy, say, icon('lock'), say('privacy'))) : '',
    );
  }

  /** @param {Say} say */
  #languages(say) {
    const choices = LANGUAGES.map(({ code, name }) => button(
      { class: 'language', lang: code, 'aria-pressed': String(code === this.language) },
      () => this.#choose(() => this.actions.language(code, name)), name,
    ));
    return html('div', { class: 'languages', role: 'group', 'aria-labelledby': 'languages' }, html('p', { id: 'languages' }, say('language')), html('div', {}, ...choices));
  }

  /** @param {IconName} name @param {string} label @param {() => void} action */
  #item(name, label, action) {
    return button({ class: 'item' }, () => this.#choose(action), icon(name), label);
  }

  /** @param {() => void} action */
  #choose(action) {
    this.dismiss();
    action();
  }

  /** Deleting cannot be undone: ask first. @param {Say} say */
  #confirm(say) {
    const cancel = button({ class: 'choice' }, () => this.show(true), say('cancel'));
    const sure = button({ class: 'choice danger' }, () => this.#choose(this.actions.erase), icon('trash'), say('delete'));
    this.root.replaceChildren(html('div', { class: 'confirm', role: 'group', 'aria-labelledby': 'sure' }, html('p', { id: 'sure' }, say('delete_ask')), sure, cancel));
    cancel.focus();
  }
}
