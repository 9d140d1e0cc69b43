/** One entry of the log. */
import { card } from './card.js';
import { button, html, unseen } from './dom.js';
import { feedback } from './feedback.js';
import { icon } from './icons.js';
import { map } from './map.js';
import { positionRequest } from './position.js';
import { link, linked } from './text.js';
import { formatDate } from '../formats.js';
import { pageOf } from '../links.js';
import { wordsOf } from '../strings.js';

/** @import { Choice, Entry, FaultKind, Position, Reply } from '../types.js' */
/** @import { Name, Say } from '../strings.js' */

const CARDS_AT_FIRST = 3;

/**
 * @typedef {object} Reactions
 * @property {(choice: Choice) => void} onChoice
 * @property {(position: Position) => void} onPosition
 * @property {() => void} onTyping
 * @property {(entry: Entry) => void} onResend
 * @property {(entry: Entry) => void} onDiscard
 * @property {(entry: Entry, rating: 'up' | 'down', comment?: string) => Promise<void>} onRate
 * @property {(name: Name) => void} tell says a thing to screen readers and shows it for a moment
 */

/** @param {Entry} entry @param {Say} say in the language of the person's choice @param {Reactions} reactions */
export function message(entry, say, reactions) {
  if (entry.from === 'notice') return html('p', { class: 'notice' }, say(/** @type {Name} */ (entry.text)));
  const own = entry.from === 'person';
  const words = wordsOf(entry.language);
  const bubble = html('p', { class: 'bubble', dir: 'auto' }, unseen(`${words(own ? 'you' : 'assistant')} `), ...(own ? [entry.text] : linked(entry.text, words)));
  const rest = entry.reply ? answer(entry, entry.reply, words, reactions) : [failure(entry, words, reactions)];
  return html('div', { class: `entry ${entry.from} ${entry.state ?? ''}`, lang: entry.language }, bubble, ...rest);
}

/** @param {Entry} entry @param {Reply} reply @param {Say} say @param {Reactions} reactions */
function answer(entry, reply, say, reactions) {
  return [
    ...centres(reply, entry.language, say),
    sources(reply, entry.language, say),
    reply.id !== '' && feedback(entry, say, { rate: (...rating) => reactions.onRate(entry, ...rating), tell: reactions.tell }),
    reply.request_position && positionRequest(say, { onPosition: reactions.onPosition, onTyping: reactions.onTyping, onTrouble: reactions.tell }),
    choices(reply.choices, reactions.onChoice),
  ];
}

/** @param {Reply} reply @param {string} language @param {Say} say */
function centres(reply, language, say) {
  if (!reply.centres.length) return [];
  const cards = reply.centres.map((centre, index) => card(centre, index + 1, language, say));
  const list = html('ul', { class: 'cards', role: 'list' }, ...cards);
  const later = cards.slice(CARDS_AT_FIRST);
  later.forEach((one) => (one.hidden = true));
  const more = later.length > 0 && button({ class: 'choice' }, () => {
    later.forEach((one) => (one.hidden = false));
    later[0]?.setAttribute('tabindex', '-1');
    later[0]?.focus();
    if (more) more.remove();
  }, say('show_all', { count: cards.length }));
  return [map(reply, language, say), list, more];
}

/** @param {Choice[]} offered @param {(choice: Choice) => void} onChoice */
function choices(offered, onChoice) {
  if (!offered.length) return null;
  const buttons = offered.map((choice) => html('li', {}, button({ class: 'choice', 'data-key': choice.key }, () => onChoice(choice), choice.title)));
  return html('ul', { class: 'choices', role: 'list' }, ...buttons);
}

/** @param {Reply} reply @param {string} language @param {Say} say */
function sources(reply, language, say) {
  if (!reply.sources.length) return null;
  const links = reply.sources.map(({ url, as_of: age }) => html('li', {}, link(url, say, pageOf(url)), age && ` (${formatDate(age, language)})`));
  return html('div', { class: 'sources' }, `${say('source')} `, html('ul', { role: 'list' }, ...links));
}

/** @param {Entry} entry @param {Say} say @param {Reactions} reactions */
function failure(entry, say, reactions) {
  if (entry.state !== 'failed') return null;
  const seconds = Math.ceil(((entry.ready ?? 0) - Date.now()) / 1000);
  const resend = button({ class: 'choice', 'data-part': 'resend', 'aria-disabled': seconds > 0 ? 'true' : null }, () => reactions.onResend(entry), icon('restart'), say('resend'));
  const words = html('p', {}, icon('warning'), html('span', {}, reason(entry, seconds, say)));
  if (seconds > 0) countDown(entry, words, resend, say);
  return html('div', { class: 'failure' }, words, resend, button({ class: 'choice quiet' }, () => reactions.onDiscard(entry), icon('trash'), say('discard')));
}

/** @param {Entry} entry @param {number} seconds @param {Say} say */
function reason(entry, seconds, say) {
  return entry.fault === 'busy' && seconds <= 0 ? say('kept') : failureWords(entry.fault, seconds, say);
}

/** Why a message was not sent. @param {FaultKind | undefined} fault @param {number} seconds to wait @param {Say} say */
export function failureWords(fault, seconds, say) {
  if (fault === 'busy') return say('failed_busy', { seconds });
  if (fault === 'invalid') return say('failed_invalid');
  return `${say(fault === 'offline' ? 'offline' : 'away')} ${say('kept')}`;
}

/** @param {Entry} entry @param {HTMLElement} words @param {HTMLElement} resend @param {Say} say */
function countDown(entry, words, resend, say) {
  const timer = setInterval(() => {
    const seconds = Math.ceil(((entry.ready ?? 0) - Date.now()) / 1000);
    words.lastElementChild?.replaceChildren(reason(entry, seconds, say));
    if (seconds > 0 && words.isConnected) return;
    resend.removeAttribute('aria-disabled');
    clearInterval(timer);
  }, 1000);
}
