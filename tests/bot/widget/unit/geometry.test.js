import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Frame, around, decodeRing, placeLabels, scaleBar } from '../../../../bot/widget/geometry.js';

const PARIS = { latitude: 48.86, longitude: 2.35 };
const MARSEILLE = { latitude: 43.3, longitude: 5.37 };

test('rings are read as in the description of the format', () => {
  const step = 1e-5;
  const spots = decodeRing('_p~iF~ps|U_ulLnnqC_mqNvxq`@', step).map(({ latitude, longitude }) => [latitude.toFixed(3), longitude.toFixed(3)]);
  assert.deepEqual(spots, [['38.500', '-120.200'], ['40.700', '-120.950'], ['43.252', '-126.453']]);
});

test('every spot lies inside the frame, north above south', () => {
  const frame = new Frame([PARIS, MARSEILLE], 340, 220);
  const [paris, marseille] = [frame.point(PARIS), frame.point(MARSEILLE)];
  for (const { x, y } of [paris, marseille]) assert.ok(x > 20 && x < 320 && y > 20 && y < 200);
  assert.ok(paris.y < marseille.y && paris.x < marseille.x);
});

test('the scale is true: 660 km from Paris to Marseille', () => {
  const frame = new Frame([PARIS, MARSEILLE], 340, 220);
  const [one, other] = [frame.point(PARIS), frame.point(MARSEILLE)];
  const pixels = Math.hypot(one.x - other.x, one.y - other.y);
  assert.ok(Math.abs(pixels - frame.pixels(660)) < 0.02 * pixels);
});

test('one spot alone shows its surroundings, with land', () => {
  const frame = new Frame([PARIS], 340, 220);
  assert.ok(frame.pixels(60) < 220);
  assert.match(frame.land().network, /^M[\d.,LMZ-]+Z$/);
});

test('far away from the network there is no land, and no fault', () => {
  assert.deepEqual(new Frame([{ latitude: -30, longitude: -150 }], 340, 220).land(), { network: '', other: '' });
});

test('a centre overseas does not make the map one of the world', () => {
  const reunion = { latitude: -21.3, longitude: 55.5 };
  assert.deepEqual(around(PARIS, [PARIS, MARSEILLE, reunion]), [PARIS, MARSEILLE]);
  assert.deepEqual(around({ latitude: 45.5, longitude: -73.6 }, [PARIS, reunion]), [PARIS, reunion]);
});

test('the bar is a round distance that fits', () => {
  const frame = new Frame([PARIS, MARSEILLE], 340, 220);
  const km = scaleBar(frame, 90);
  assert.ok([5, 10, 20, 50, 100, 200, 500, 1000, 2000].includes(km));
  assert.ok(frame.pixels(km) <= 90);
});

test('labels lie beside their points and not on one another', () => {
  const room = { width: 340, height: 220 };
  const [first, second] = placeLabels([{ x: 100, y: 100 }, { x: 130, y: 100 }], ['Gap', 'Sisteron'], room);
  assert.equal(first?.anchor, 'end');
  assert.equal(second?.anchor, 'start');
  const crowded = placeLabels(Array.from({ length: 20 }, () => ({ x: 5, y: 5 })), Array(20).fill('Bruxelles'), room);
  assert.ok(crowded.some((label) => label === null));
});
