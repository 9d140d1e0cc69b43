/** The live region: each thing is read once; the log itself is silent. */
import { html } from './dom.js';

const KEPT_MS = 10000;

export class Announcer {
  constructor() {
    this.root = html('div', { class: 'unseen', 'aria-live': 'polite', 'data-part': 'live' });
  }

  /** @param {string} text @param {string} language */
  say(text, language) {
    const spoken = html('p', { lang: language }, text);
    this.root.append(spoken);
    // Removed again, or a person who walks through the page would meet every answer twice.
    setTimeout(() => spoken.remove(), KEPT_MS);
  }
}
