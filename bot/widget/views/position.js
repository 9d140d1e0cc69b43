/** Sharing a position: the browser is asked on a click only, and typing a place stands beside it. */
import { button, html } from './dom.js';
import { icon } from './icons.js';

/** @import { Position } from '../types.js' */
/** @import { Name, Say } from '../strings.js' */

const WAIT_MS = 15000;
const OLD_ENOUGH_MS = 600000;
const DECIMALS = 1000;

/**
 * @param {Say} say
 * @param {{onPosition: (position: Position) => void, onTyping: () => void, onTrouble: (name: Name) => void}} reactions
 */
export function positionRequest(say, { onPosition, onTyping, onTrouble }) {
  const typed = button({ class: 'choice quiet' }, onTyping, icon('write'), say('position_typed'));
  if (!navigator.geolocation) return html('div', { class: 'position' }, typed);
  const words = html('span', {}, say('position_share'));
  const done = () => {
    share.removeAttribute('aria-disabled');
    words.textContent = say('position_share');
  };
  const share = button({ class: 'choice' }, () => {
    share.setAttribute('aria-disabled', 'true');
    words.textContent = say('position_search');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        done();
        onPosition({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) });
      },
      () => {
        done();
        onTrouble('position_failed');
      },
      { timeout: WAIT_MS, maximumAge: OLD_ENOUGH_MS },
    );
  }, icon('pin'), words);
  return html('div', { class: 'position' }, share, typed, html('p', { class: 'hint' }, say('position_hint')));
}

/** Made coarse before it leaves the device. @param {number} degrees */
function rounded(degrees) {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
