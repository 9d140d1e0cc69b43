import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAge, formatDate, formatDistance, formatHours } from '../../../../bot/widget/formats.js';
import { wordsOf } from '../../../../bot/widget/strings.js';

const fr = wordsOf('fr');
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

for (const [date, language, written] of [
  ['2016', 'fr', '2016'],
  ['2020-01', 'en', 'January 2020'],
  ['2022-12-05', 'fr', '5 décembre 2022'],
  ['2022-12-05', 'de', '5. Dezember 2022'],
  ['unreadable', 'fr', 'unreadable'],
]) {
  test(`the date ${date} in ${language}`, () => assert.equal(formatDate(date, language), written));
}

test('facts without a date say so', () => assert.equal(formatAge('', 'fr', fr), 'Information non datée'));

for (const [km, approximate, written] of [[4.25, false, '4,3 km'], [151.4, false, '151 km'], [0.2, true, ''], [null, true, ''], [22.6, true, 'environ 23 km']]) {
  test(`a distance of ${km} km`, () => assert.equal(plain(formatDistance({ distance_km: km, approximate }, 'fr', fr)), written));
}

test('opening hours have the names of days and one line a rule', () => {
  assert.deepEqual(formatHours('Tu-Fr 10:00-18:00; Sa 12:00-18:00; Su off', 'fr', fr).map(plain), [
    'mar. – ven. : 10:00 – 18:00', 'sam. : 12:00 – 18:00', 'dim. : fermé',
  ]);
  assert.deepEqual(formatHours('Mo-We,Fr 09:00-12:00,13:00-18:00', 'en', wordsOf('en')), ['Mon – Wed, Fri: 09:00 – 12:00, 13:00 – 18:00']);
});

test('hours that are not simple stay as they are', () => {
  assert.deepEqual(formatHours('week 1-10 Mo 10:00+', 'fr', fr), ['week 1-10 Mo 10:00+']);
  assert.deepEqual(formatHours('', 'fr', fr), []);
});
