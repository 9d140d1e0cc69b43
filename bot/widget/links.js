/** Which links may be followed, and where they are in a text. */

const SAFE_PROTOCOLS = ['http:', 'https:', 'tel:', 'mailto:'];
const PATH_SHOWN = 24;
const WEB_ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}’']/g;

/** The address, if it is a full one that does no more than open a page, a call or a mail; else null. @param {string} address */
export function safeLink(address) {
  const url = parsed(address);
  return url && SAFE_PROTOCOLS.includes(url.protocol) ? url.href : null;
}

/** The parts of an address; null where it is none. URL.canParse is missing in Safari 16. @param {string} address @param {string} [base] */
export function parsed(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** @param {string} phone */
export function phoneLink(phone) {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** The host of an address, as people read it. @param {string} address */
export function hostOf(address) {
  return parsed(address)?.hostname.replace(/^www\./, '') ?? address;
}

/** Host and path of an address, so that two pages of one site have two names. @param {string} address */
export function pageOf(address) {
  const path = parsed(address)?.pathname.replace(/\/$/, '') ?? '';
  return hostOf(address) + (path.length > PATH_SHOWN ? `/…${path.slice(-PATH_SHOWN)}` : path);
}

/** Cut a text at the web addresses in it. @param {string} text @returns {{text: string, link: string | null}[]} */
export function splitAtLinks(text) {
  const parts = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(WEB_ADDRESS)) {
    parts.push({ text: text.slice(from, index), link: null }, { text: address, link: safeLink(address) });
    from = index + address.length;
  }
  return [...parts, { text: text.slice(from), link: null }].filter((part) => part.text);
}
