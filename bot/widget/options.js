/** What the host page sets by attributes of the element. */
import { parsed, safeLink } from './links.js';
import { firstSpoken } from './strings.js';

/** @import { Keeping } from './memory.js' */

export const ATTRIBUTES = ['language', 'heading', 'label', 'greeting', 'privacy-url', 'position', 'theme', 'mode'];

/**
 * @typedef {object} Options
 * @property {string} gateway base URL of the gateway
 * @property {string} language
 * @property {string} heading
 * @property {string} label of the launcher
 * @property {string} greeting
 * @property {string | null} privacyUrl
 * @property {Keeping} keeping
 * @property {boolean} inline
 * @property {boolean} open
 */

/** @param {HTMLElement} element @param {string} origin where the script came from @returns {Options} */
export function readOptions(element, origin) {
  const keeping = element.getAttribute('storage') ?? '';
  const page = element.closest('[lang]')?.getAttribute('lang');
  return {
    gateway: (element.getAttribute('gateway') ?? origin).replace(/\/$/, ''),
    language: firstSpoken([element.getAttribute('language'), page, ...navigator.languages]),
    heading: element.getAttribute('heading') ?? '',
    label: element.getAttribute('label') ?? '',
    greeting: element.getAttribute('greeting') ?? '',
    privacyUrl: pageLink(element.getAttribute('privacy-url')),
    keeping: keeping === 'local' || keeping === 'none' ? keeping : 'session',
    inline: element.getAttribute('mode') === 'inline',
    open: element.hasAttribute('open'),
  };
}

/** An address as the host page would resolve it. @param {string | null} address */
function pageLink(address) {
  return address && safeLink(parsed(address, document.baseURI)?.href ?? '');
}
