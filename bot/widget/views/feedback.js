/** What a person can do with an answer: rate it, say what was missing, copy it. */
import { copyText } from '../clipboard.js';
import { button, html } from './dom.js';
import { icon } from './icons.js';

/** @import { Entry } from '../types.js' */
/** @import { Name, Say } from '../strings.js' */

/**
 * @param {Entry} entry @param {Say} say
 * @param {{rate: (rating: 'up' | 'down', comment?: string) => Promise<void>, tell: (name: Name) => void}} reactions
 */
export function feedback(entry, say, { rate, tell }) {
  const comment = commentForm(entry, say, (words) => give('down', words));
  const give = async (/** @type {'up' | 'down'} */ rating, /** @type {string} */ words = '') => {
    try {
      await rate(rating, words || undefined);
    } catch {
      tell('away');
      return;
    }
    up.setAttribute('aria-pressed', String(rating === 'up'));
    down.setAttribute('aria-pressed', String(rating === 'down'));
    comment.hidden = rating === 'up' || words !== '';
    tell('thanks');
  };
  const up = toggle('up', say('useful'), entry.rating === 'up', () => give('up'));
  const down = toggle('down', say('not_useful'), entry.rating === 'down', () => give('down'));
  const copy = button({ class: 'tool', 'aria-label': say('copy'), title: say('copy') }, async () => {
    tell((await copyText(entry.text)) ? 'copied' : 'copy_failed');
  }, icon('copy'));
  return html('div', { class: 'feedback' }, html('div', { class: 'tools' }, up, down, copy), comment);
}

/** @param {'up' | 'down'} name @param {string} label @param {boolean} pressed @param {() => void} action */
function toggle(name, label, pressed, action) {
  return button({ class: 'tool', 'aria-pressed': String(pressed), 'aria-label': label, title: label }, action, icon(name));
}

/** @param {Entry} entry @param {Say} say @param {(words: string) => void} onSend */
function commentForm(entry, say, onSend) {
  const field = html('input', { id: `comment-${entry.id}`, maxlength: 1000, autocomplete: 'off' });
  const form = html('form', { class: 'comment', hidden: true }, html('label', { for: field.id }, say('comment')), html('div', {}, field, html('button', { class: 'choice' }, say('send'))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim()) onSend(field.value.trim());
  });
  return form;
}
