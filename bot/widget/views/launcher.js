/** The button in the corner of the page. */
import { button, html } from './dom.js';
import { icon } from './icons.js';

/** @import { Say } from '../strings.js' */

export class Launcher {
  /** @param {() => void} onOpen @param {string} label the host page's own, or empty */
  constructor(onOpen, label) {
    this.label = label;
    this.words = html('span');
    this.root = button({ class: 'launcher', 'aria-haspopup': 'dialog', part: 'launcher' }, onOpen, icon('chat'), this.words);
  }

  /** @param {Say} say @param {string} language */
  translate(say, language) {
    this.root.lang = language;
    this.words.textContent = this.label || say('launcher');
  }
}
