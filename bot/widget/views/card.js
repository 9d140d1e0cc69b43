/** The card of one centre. */
import { formatAge, formatDistance, formatHours } from '../formats.js';
import { hostOf, phoneLink } from '../links.js';
import { html, unseen } from './dom.js';
import { icon } from './icons.js';
import { link } from './text.js';

/** @import { Centre } from '../types.js' */
/** @import { Say } from '../strings.js' */
/** @import { Child } from './dom.js' */

/** @param {Centre} centre @param {number} number as on the map @param {string} language @param {Say} say */
export function card(centre, number, language, say) {
  return html(
    'li', { class: 'card' },
    html('h3', {}, html('span', { class: 'number', 'aria-hidden': 'true' }, String(number)), html('span', {}, centre.name)),
    status(centre, language, say),
    distance(centre, language, say),
    centre.serves_place && html('p', { class: 'serves' }, say('serves_place')),
    facts(centre, language, say),
    links(centre, say),
  );
}

/** @param {Centre} centre @param {string} language @param {Say} say */
function status(centre, language, say) {
  const age = html('span', { class: 'age' }, formatAge(centre.as_of, language, say));
  return html('p', { class: `status ${centre.status}` }, icon(centre.status), html('span', {}, html('strong', {}, say(`status_${centre.status}`)), ' ', age));
}

/** @param {Centre} centre @param {string} language @param {Say} say */
function distance(centre, language, say) {
  const away = formatDistance(centre, language, say);
  return away && html('p', { class: 'distance' }, unseen(`${say('distance')}: `), away);
}

/** @param {Centre} centre @param {string} language @param {Say} say */
function facts(centre, language, say) {
  const hours = formatHours(centre.opening_hours, language, say).map((line) => html('span', {}, line));
  const now = centre.open_now === null ? null : html('strong', { class: centre.open_now ? 'now open' : 'now' }, say(centre.open_now ? 'open_now' : 'closed_now'));
  const rows = [
    fact(say('address'), centre.address || centre.city),
    hours.length > 0 && fact(say('hours'), ...hours, now),
    centre.phone && fact(say('phone'), link(phoneLink(centre.phone), say, centre.phone)),
    centre.email && fact(say('email'), link(`mailto:${centre.email}`, say, centre.email)),
    centre.website && fact(say('website'), link(centre.website, say, hostOf(centre.website))),
  ];
  return html('dl', {}, ...rows);
}

/** @param {string} name @param {...Child} values */
function fact(name, ...values) {
  return values[0] ? html('div', {}, html('dt', {}, name), html('dd', {}, ...values)) : null;
}

/** @param {Centre} centre @param {Say} say */
function links(centre, say) {
  const map = centre.map_url && link(centre.map_url, say, icon('pin'), say('map_link'), unseen(`, ${centre.name}`));
  const source = centre.source && link(centre.source, say, `${say('source')} – ${hostOf(centre.source)}`);
  return html('p', { class: 'links' }, map, source);
}
