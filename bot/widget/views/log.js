/** The messages, in order, and the sign that an answer is under way. */
import { html } from './dom.js';
import { message } from './message.js';

/** @import { Entry } from '../types.js' */
/** @import { Say } from '../strings.js' */
/** @import { Reactions } from './message.js' */

const GAP_PIXELS = 12;
const QUESTION_PIXELS = 110;

export class Log {
  /** @param {Reactions} reactions */
  constructor(reactions) {
    this.reactions = reactions;
    /** @type {Map<number, HTMLElement>} */
    this.shown = new Map();
    this.list = html('div', { class: 'entries' });
    this.typing = html('p', { class: 'typing', hidden: true }, html('span', { class: 'dots', 'aria-hidden': 'true' }, html('i'), html('i'), html('i')), html('span'));
    // The log is silent: the live region beside it reads each answer, once and without its buttons.
    this.root = html('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: '0' }, this.list, this.typing);
  }

  /** @param {Say} say */
  translate(say) {
    this.say = say;
    this.root.setAttribute('aria-label', say('log'));
  }

  /** @param {Entry[]} entries */
  fill(entries) {
    this.shown.clear();
    this.list.replaceChildren(...entries.map((entry) => this.#made(entry)));
    this.scrollToEnd();
  }

  /** @param {Entry} entry */
  add(entry) {
    const made = this.#made(entry);
    this.list.append(made);
    if (entry.from === 'person') this.scrollToEnd();
    else this.#showTurn();
  }

  /** @param {Entry} entry */
  change(entry) {
    const before = this.shown.get(entry.id);
    if (!before || entry.from === 'assistant') return; // an answer shows its rating by itself
    const focused = before.matches(':focus-within');
    before.replaceWith(this.#made(entry));
    if (entry.state === 'failed') this.scrollToEnd();
    if (focused) this.reactions.onTyping();
  }

  /** @param {number} id */
  remove(id) {
    this.shown.get(id)?.remove();
    this.shown.delete(id);
    this.reactions.onTyping();
  }

  /** @param {boolean} busy @param {string} words */
  wait(busy, words) {
    this.typing.hidden = !busy;
    this.typing.lastElementChild?.replaceChildren(words);
    if (busy) this.scrollToEnd();
    for (const choice of this.list.querySelectorAll('.choices button')) choice.setAttribute('aria-disabled', String(busy));
  }

  scrollToEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** An answer longer than the window is read from its start, the question (or its end) above it. */
  #showTurn() {
    const question = [...this.list.children].findLast((one) => one.matches('.person'));
    if (!(question instanceof HTMLElement)) return;
    const hidden = Math.max(question.offsetHeight - QUESTION_PIXELS, -GAP_PIXELS);
    this.root.scrollTop = question.offsetTop + hidden;
  }

  /** @param {Entry} entry */
  #made(entry) {
    if (!this.say) throw new Error('The log has no words yet: call translate first.');
    const made = message(entry, this.say, this.reactions);
    this.shown.set(entry.id, made);
    return made;
  }
}
