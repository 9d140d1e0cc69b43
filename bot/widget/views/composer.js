/** The field for a message. */
import { TEXT_LIMIT } from '../conversation.js';
import { html, unseen } from './dom.js';
import { icon } from './icons.js';

/** @import { Say } from '../strings.js' */

const WARN_FROM = 800;

export class Composer {
  /** @param {(text: string) => void} onSend */
  constructor(onSend) {
    this.onSend = onSend;
    this.busy = false;
    this.field = html('textarea', { id: 'field', rows: 1, autocomplete: 'off', 'aria-describedby': 'count', enterkeyhint: 'send' });
    this.label = html('label', { class: 'unseen', for: 'field' });
    this.sendWords = unseen('');
    this.submit = html('button', { class: 'send' }, icon('send'), this.sendWords);
    this.count = html('p', { id: 'count', class: 'count' });
    this.root = html('form', { class: 'composer', novalidate: true }, this.label, this.field, this.submit, this.count);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send();
    });
    this.field.addEventListener('input', () => this.#showLength());
  }

  /** @param {Say} say */
  translate(say) {
    this.say = say;
    this.label.textContent = say('field');
    this.field.placeholder = say('placeholder');
    this.sendWords.textContent = say('send');
    this.#showLength();
  }

  /** While an answer is awaited the field can be filled, but not sent. @param {boolean} busy */
  wait(busy) {
    this.busy = busy;
    this.submit.setAttribute('aria-disabled', String(busy));
  }

  focus() {
    this.field.focus();
  }

  #send() {
    const text = this.field.value.trim();
    if (!text || this.busy || text.length > TEXT_LIMIT) return this.field.focus();
    this.field.value = '';
    this.#showLength();
    this.onSend(text);
  }

  #showLength() {
    const length = this.field.value.trim().length;
    const over = length > TEXT_LIMIT;
    this.field.setAttribute('aria-invalid', String(over));
    // Said when it begins to be so, not at every key.
    this.count.setAttribute('role', over && !this.count.matches('.over') ? 'alert' : 'none');
    this.count.classList.toggle('over', over);
    const left = length >= WARN_FROM ? `${length} / ${TEXT_LIMIT}` : '';
    const words = over ? this.say?.('too_long', { count: length, limit: TEXT_LIMIT }) : left;
    this.count.replaceChildren(...(over ? [icon('warning')] : []), words ?? '');
  }
}
