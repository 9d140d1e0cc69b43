/** Text of the assistant, with the web addresses in it as links. */
import { hostOf, safeLink, splitAtLinks } from '../links.js';
import { html, unseen } from './dom.js';

/** @import { Say } from '../strings.js' */
/** @import { Child } from './dom.js' */

/** @param {string} text @param {Say} say @returns {Child[]} */
export function linked(text, say) {
  return splitAtLinks(text).map((part) => (part.link ? link(part.link, say, hostOf(part.link)) : part.text));
}

/**
 * A link that opens beside the page; plain words where the address is not a safe one.
 * @param {string} address @param {Say} say @param {...Child} children
 */
export function link(address, say, ...children) {
  const safe = safeLink(address);
  if (!safe) return html('span', {}, ...children);
  if (!safe.startsWith('http')) return html('a', { href: safe }, ...children);
  return html('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, ...children, unseen(` ${say('new_tab')}`));
}
