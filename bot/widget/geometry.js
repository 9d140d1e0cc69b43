/** The arithmetic of the map: land, frame, points and labels; no drawing. */
import land from '../../data/outlines/map.json' with { type: 'json' };

/** @typedef {{x: number, y: number}} Point in pixels from the left and the top */
/** @typedef {{latitude: number, longitude: number}} Spot WGS 84 degrees */
/** @typedef {{network: string, other: string}} Paths data of SVG paths */

const KM_PER_DEGREE = 111.2;
const LEAST_SPAN_KM = 120;
const MARGIN = 0.2;
const FAR_DEGREES = 30;

/**
 * A plate carrée around some spots, true to scale at their middle.
 */
export class Frame {
  /** @param {Spot[]} spots at least one @param {number} width @param {number} height pixels */
  constructor(spots, width, height) {
    const latitudes = spots.map((spot) => spot.latitude);
    const longitudes = spots.map((spot) => spot.longitude);
    this.width = width;
    this.height = height;
    this.middle = { latitude: middle(latitudes), longitude: middle(longitudes) };
    this.squeeze = Math.cos((this.middle.latitude * Math.PI) / 180);
    const least = LEAST_SPAN_KM / KM_PER_DEGREE;
    const tall = Math.max(span(latitudes), least) / (1 - 2 * MARGIN);
    const wide = Math.max(span(longitudes) * this.squeeze, least) / (1 - 2 * MARGIN);
    /** Pixels per degree of latitude. */
    this.scale = Math.min(height / tall, width / wide);
  }

  /** @param {Spot} spot @returns {Point} */
  point({ latitude, longitude }) {
    return {
      x: this.width / 2 + (longitude - this.middle.longitude) * this.squeeze * this.scale,
      y: this.height / 2 - (latitude - this.middle.latitude) * this.scale,
    };
  }

  /** Pixels for a distance. @param {number} km */
  pixels(km) {
    return (km / KM_PER_DEGREE) * this.scale;
  }

  /** Whether any of a ring may be seen, a little beyond the edges included. @param {Point[]} ring */
  #sees(ring) {
    const xs = ring.map((point) => point.x);
    const ys = ring.map((point) => point.y);
    return Math.max(...xs) > 0 && Math.min(...xs) < this.width && Math.max(...ys) > 0 && Math.min(...ys) < this.height;
  }

  /** @returns {Paths} the land in the frame */
  land() {
    return { network: this.#path(land.network), other: this.#path(land.other) };
  }

  /** @param {string[]} rings */
  #path(rings) {
    return rings
      .map((ring) => decodeRing(ring, land.step).map((spot) => this.point(spot)))
      .filter((ring) => this.#sees(ring))
      .map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`)
      .join('');
  }
}

/**
 * A centre overseas would make the map one of the world: it has its card, and a row in the table.
 * @template {Spot} T @param {Spot} middle @param {T[]} spots @returns {T[]} those near it; all, if none is
 */
export function around(middle, spots) {
  const near = spots.filter(({ latitude, longitude }) => Math.hypot(latitude - middle.latitude, longitude - middle.longitude) < FAR_DEGREES);
  return near.length ? near : spots;
}

/** Read a ring of data/outlines/map.json. @param {string} text @param {number} step degrees @returns {Spot[]} */
export function decodeRing(text, step) {
  const spots = [];
  const last = [0, 0];
  let axis = 0;
  let bits = 0;
  let shift = 0;
  for (const character of text) {
    const chunk = character.charCodeAt(0) - 63;
    bits |= (chunk & 31) << shift;
    shift += 5;
    if (chunk & 32) continue;
    last[axis] = (last[axis] ?? 0) + (bits & 1 ? ~(bits >> 1) : bits >> 1);
    if (axis) spots.push({ latitude: (last[0] ?? 0) * step, longitude: (last[1] ?? 0) * step });
    axis = 1 - axis;
    bits = shift = 0;
  }
  return spots;
}

/** The longest round distance that fits in a number of pixels. @param {Frame} frame @param {number} room */
export function scaleBar(frame, room) {
  const lengths = [2000, 1000, 500, 200, 100, 50, 20, 10, 5].filter((km) => frame.pixels(km) <= room);
  return lengths[0] ?? 5;
}

/**
 * Choose a free side for the label of each point: end, start, above, below, else none.
 * @param {Point[]} points @param {string[]} labels @param {{width: number, height: number}} room
 * @returns {(Point & {anchor: 'start' | 'end' | 'middle'} | null)[]}
 */
export function placeLabels(points, labels, room) {
  /** @type {{left: number, right: number, top: number, bottom: number}[]} */
  const taken = points.map(({ x, y }) => ({ left: x - 11, right: x + 11, top: y - 11, bottom: y + 11 }));
  return points.map(({ x, y }, index) => {
    const length = (labels[index] ?? '').length * 7.2 + 4;
    const sides = /** @type {const} */ ([
      { x: x + 19, y: y + 4, anchor: 'start', left: x + 18 },
      { x: x - 19, y: y + 4, anchor: 'end', left: x - 18 - length },
      { x, y: y - 16, anchor: 'middle', left: x - length / 2 },
      { x, y: y + 25, anchor: 'middle', left: x - length / 2 },
    ]);
    for (const side of sides) {
      const box = { left: side.left, right: side.left + length, top: side.y - 11, bottom: side.y + 3 };
      const inside = box.left > 2 && box.right < room.width - 2 && box.top > 2 && box.bottom < room.height - 2;
      if (inside && !taken.some((other) => overlap(box, other))) {
        taken.push(box);
        return { x: side.x, y: side.y, anchor: side.anchor };
      }
    }
    return null;
  });
}

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
/** @param {Box} one @param {Box} other */
function overlap(one, other) {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** @param {number[]} values */
function middle(values) {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** @param {number[]} values */
function span(values) {
  return Math.max(...values) - Math.min(...values);
}
