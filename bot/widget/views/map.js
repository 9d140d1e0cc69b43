/** The map of an answer: inline SVG, and the same as a table for those who cannot see it. */
import { formatDistance } from '../formats.js';
import { Frame, around, placeLabels, scaleBar } from '../geometry.js';
import { html, svg } from './dom.js';

/** @import { Centre, Place, Reply } from '../types.js' */
/** @import { Say } from '../strings.js' */

const WIDTH = 340;
const HEIGHT = 220;
const BAR_ROOM = 90;
const MOST_LABELS = 12;
const SAME_SPOT = 14;

/** @param {Reply} reply @param {string} language @param {Say} say @returns {HTMLElement | null} null where nothing has a position */
export function map(reply, language, say) {
  const centres = reply.centres.map((centre, index) => ({ ...centre, number: index + 1 })).filter(isPlaced);
  const [first] = centres;
  if (!first) return null;
  const place = reply.place && isPlaced(reply.place) ? reply.place : null;
  const drawn = around(place ?? first, centres);
  const frame = new Frame(place ? [...drawn, place] : drawn, WIDTH, HEIGHT);
  const land = frame.land();
  const drawing = svg(
    'svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', direction: 'ltr' },
    svg('path', { class: 'other', d: land.other }),
    svg('path', { class: 'land', d: land.network }),
    bar(frame, language),
    ...marks(frame, drawn, place, say),
  );
  return html('figure', { class: 'map' }, drawing, table(centres, language, say));
}

/** @template {{latitude: number | null, longitude: number | null}} T @param {T} one @returns {one is T & {latitude: number, longitude: number}} */
function isPlaced(one) {
  return one.latitude !== null && one.longitude !== null;
}

/** @typedef {Centre & {latitude: number, longitude: number, number: number}} PlacedCentre */
/** @typedef {Place & {latitude: number, longitude: number}} PlacedPlace */

/** The first centre is drawn last: it lies on top. @param {Frame} frame @param {PlacedCentre[]} centres @param {PlacedPlace | null} place @param {Say} say */
function marks(frame, centres, place, say) {
  const many = centres.length > MOST_LABELS;
  const points = [...centres, ...(place ? [place] : [])].map((spot) => frame.point(spot));
  const names = centres.map((centre) => (many ? '' : centre.city));
  const here = place && frame.point(place);
  const shared = here && points.slice(0, -1).some(({ x, y }) => Math.hypot(x - here.x, y - here.y) < SAME_SPOT);
  const labels = here ? [...names, shared ? '' : place.name || say('your_place')] : names;
  const sides = placeLabels(points, labels, { width: WIDTH, height: HEIGHT });
  const texts = sides.map((side, index) => side && svg('text', { x: side.x, y: side.y, 'text-anchor': side.anchor, class: index === centres.length && 'you' }, labels[index]));
  const spots = centres.map((centre) => spot(frame, centre, many)).reverse();
  return [here && svg('path', { class: 'here', d: diamond(here, shared ? 17 : 9) }), ...spots, ...texts];
}

/** @param {Frame} frame @param {PlacedCentre} centre @param {boolean} small */
function spot(frame, centre, small) {
  const { x, y } = frame.point(centre);
  const circle = svg('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: small ? 5 : 10 });
  return svg('g', { class: `spot ${centre.status}` }, circle, !small && svg('text', { x: x.toFixed(1), y: (y + 4).toFixed(1), 'text-anchor': 'middle' }, String(centre.number)));
}

/** @param {{x: number, y: number}} point @param {number} r half its height */
function diamond({ x, y }, r) {
  return `M${x.toFixed(1)},${(y - r).toFixed(1)}l${r},${r}l-${r},${r}l-${r},-${r}z`;
}

/** @param {Frame} frame @param {string} language */
function bar(frame, language) {
  const km = scaleBar(frame, BAR_ROOM);
  const end = 10 + frame.pixels(km);
  const words = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' }).format(km);
  return svg('g', { class: 'bar' }, svg('path', { d: `M10,${HEIGHT - 15}v5H${end.toFixed(1)}v-5` }), svg('text', { x: 10, y: HEIGHT - 19 }, words));
}

/** @param {PlacedCentre[]} centres @param {string} language @param {Say} say */
function table(centres, language, say) {
  const heads = [say('centre'), say('town'), say('distance'), say('status')].map((head) => html('th', { scope: 'col' }, head));
  const rows = centres.map((centre) => html(
    'tr', {},
    html('th', { scope: 'row' }, centre.name),
    html('td', {}, centre.city),
    html('td', {}, formatDistance(centre, language, say)),
    html('td', {}, say(`status_${centre.status}`)),
  ));
  return html('div', { class: 'unseen' }, html('table', {}, html('caption', {}, say('map')), html('thead', {}, html('tr', {}, ...heads)), html('tbody', {}, ...rows)));
}
