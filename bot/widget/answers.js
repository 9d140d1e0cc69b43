/** What came over the network, brought into shape: nothing of another type gets further than here. */
import { Fault } from './gateway.js';

/** @import { Centre, Choice, Opening, Place, Reply, Turn } from './types.js' */
/** @typedef {Record<string, unknown>} Json */

const STATUSES = ['open', 'project', 'prefiguration', 'closed', 'unconfirmed'];
const CENTRE_TEXTS = ['id', 'name', 'city', 'as_of', 'address', 'phone', 'email', 'website', 'opening_hours', 'map_url', 'source'];
const CENTRE_NUMBERS = ['distance_km', 'latitude', 'longitude'];

/** @param {unknown} data @returns {Turn} @throws {Fault} the answer is none */
export function readTurn(data) {
  const turn = object(data);
  const replies = list(turn?.replies).map(reply).filter((one) => one.text);
  if (!turn || !replies.length) throw new Fault('away');
  return { language: text(turn.language), topic: text(turn.topic) || null, replies };
}

/** @param {unknown} data @returns {Opening} @throws {Fault} the answer is none */
export function readOpening(data) {
  const token = text(object(data)?.token);
  if (!token) throw new Fault('away');
  return { ...readTurn(data), token };
}

/** @param {Json} data @returns {Reply} */
function reply(data) {
  return {
    id: text(data.id),
    text: text(data.text),
    choices: list(data.choices).map(choice).filter((one) => one.title && one.key),
    place: place(object(data.place)),
    centres: list(data.centres).map(centre).filter((one) => one.name),
    request_position: data.request_position === true,
    sources: list(data.sources).map((one) => ({ url: text(one.url), as_of: text(one.as_of) })),
  };
}

/** @param {Json} data @returns {Choice} */
function choice(data) {
  return { title: text(data.title), key: text(data.key) };
}

/** @param {Json | undefined} data @returns {Place | null} */
function place(data) {
  return data ? { name: text(data.name), latitude: number(data.latitude), longitude: number(data.longitude) } : null;
}

/** @param {Json} data @returns {Centre} */
function centre(data) {
  return /** @type {Centre} */ ({
    ...Object.fromEntries(CENTRE_TEXTS.map((name) => [name, text(data[name])])),
    ...Object.fromEntries(CENTRE_NUMBERS.map((name) => [name, number(data[name])])),
    status: STATUSES.includes(text(data.status)) ? data.status : 'unconfirmed',
    approximate: data.approximate === true,
    serves_place: data.serves_place === true,
    open_now: typeof data.open_now === 'boolean' ? data.open_now : null,
  });
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** @param {unknown} value @returns {Json | undefined} */
function object(value) {
  return typeof value === 'object' && value !== null ? /** @type {Json} */ (value) : undefined;
}

/** @param {unknown} value @returns {Json[]} */
function list(value) {
  return Array.isArray(value) ? value.map(object).filter((one) => one !== undefined) : [];
}
