import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOpening, readTurn } from '../../../../bot/widget/answers.js';

for (const garbage of [null, 'text', 7, [], {}, { replies: 'x' }, { replies: [] }, { replies: [null, { text: 3 }] }]) {
  test(`${JSON.stringify(garbage)} is no answer`, () => assert.throws(() => readTurn(garbage), { kind: 'away' }));
}

test('an opening without a token is none', () => {
  assert.throws(() => readOpening({ language: 'fr', replies: [{ text: 'x' }] }), { kind: 'away' });
});

test('what is of another type is left out', () => {
  const turn = readTurn({
    language: 'fr',
    topic: 4,
    replies: [{ text: 'Bonjour', choices: [{ title: 'A', key: 'a' }, { title: '', key: 'b' }, 'c'], place: 'x',
      centres: [{ name: 'Paris', status: 'exploded', distance_km: '3', open_now: 'yes', phone: 12 }, {}], sources: null }],
  });
  assert.equal(turn.topic, null);
  const [reply] = turn.replies;
  assert.deepEqual(reply?.choices, [{ title: 'A', key: 'a' }]);
  assert.equal(reply?.place, null);
  assert.equal(reply?.centres.length, 1);
  const [centre] = reply?.centres ?? [];
  assert.deepEqual([centre?.status, centre?.distance_km, centre?.open_now, centre?.phone], ['unconfirmed', null, null, '']);
});
