import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Conversation } from '../../../../bot/widget/conversation.js';
import { Fault } from '../../../../bot/widget/gateway.js';

/** A gateway that answers from a list; a Fault in it is thrown. */
class Script {
  constructor() {
    this.calls = [];
    this.answers = [];
  }

  #next(...call) {
    this.calls.push(call);
    const answer = this.answers.shift() ?? turn('Oui.');
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async open(language) {
    this.calls.push(['open', language]);
    return { ...turn('Bonjour'), token: `token-${this.calls.length}` };
  }

  async send(token, message) {
    return this.#next('send', token, message);
  }

  async rate(...call) {
    this.#next('rate', ...call);
  }

  async erase(token) {
    this.#next('erase', token);
  }
}

class Shelf {
  content = null;
  load() {
    return JSON.parse(JSON.stringify(this.content));
  }
  save(content) {
    this.content = JSON.parse(JSON.stringify(content));
  }
  clear() {
    this.content = null;
  }
}

const turn = (text, language = 'fr') => ({ language, topic: null, replies: [{ id: 'r', text, choices: [], centres: [], sources: [], place: null, request_position: false }] });
const texts = (conversation) => conversation.entries.map((entry) => entry.text);

let gateway;
let shelf;
let conversation;

beforeEach(() => {
  gateway = new Script();
  shelf = new Shelf();
  conversation = new Conversation(gateway, shelf, 'fr');
});

test('a conversation begins once, with a greeting', async () => {
  await Promise.all([conversation.begin(), conversation.begin()]);
  await conversation.begin();
  assert.deepEqual(texts(conversation), ['Bonjour']);
  assert.equal(gateway.calls.length, 1);
});

test('the host page may greet in its own words', async () => {
  conversation = new Conversation(gateway, shelf, 'fr', 'Bienvenue à la mairie');
  await conversation.begin();
  assert.deepEqual(texts(conversation), ['Bienvenue à la mairie']);
});

test('while an answer is awaited nothing else is sent', async () => {
  await conversation.begin();
  await Promise.all([conversation.send({ text: 'a' }, 'a'), conversation.send({ text: 'b' }, 'b')]);
  assert.deepEqual(texts(conversation), ['Bonjour', 'a', 'Oui.']);
});

test('a message that fails is kept and can be sent again', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('away')];
  await conversation.send({ text: 'a' }, 'a');
  const [, failed] = conversation.entries;
  assert.equal(failed.state, 'failed');
  await conversation.resend(failed);
  assert.deepEqual(texts(conversation), ['Bonjour', 'a', 'Oui.']);
  assert.equal(failed.state, undefined);
});

test('after too many messages nothing is sent before the time is over', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('busy', 60)];
  await conversation.send({ text: 'a' }, 'a');
  const calls = gateway.calls.length;
  await conversation.resend(conversation.entries[1]);
  assert.equal(gateway.calls.length, calls);
});

test('an expired session is replaced and the message answered', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('expired'), turn('Oui.')];
  await conversation.send({ text: 'a' }, 'a');
  assert.deepEqual(texts(conversation), ['Bonjour', 'expired', 'a', 'Oui.']);
  assert.notEqual(conversation.token, 'token-1');
});

test('what was said is there again after a reload, a failed message too', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('offline')];
  await conversation.send({ text: 'a' }, 'a');
  const again = new Conversation(gateway, shelf, 'en');
  assert.deepEqual(texts(again), ['Bonjour', 'a']);
  assert.equal(again.entries[1].fault, 'offline');
  assert.equal(again.language, 'fr');
});

test('a position is never kept', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('away')];
  await conversation.send({ position: { latitude: 44.56, longitude: 6.08 } }, 'Ma position');
  assert.ok(!JSON.stringify(shelf.content).includes('44.56'));
});

test('an unreadable memory is left aside', () => {
  shelf.content = { version: 99, entries: 'x' };
  assert.deepEqual(new Conversation(gateway, shelf, 'fr').entries, []);
});

test('erasing leaves nothing but a notice', async () => {
  await conversation.begin();
  await conversation.erase();
  assert.deepEqual(texts(conversation), ['deleted']);
  assert.equal(shelf.content, null);
  await conversation.begin();
  assert.deepEqual(texts(conversation), ['Bonjour']);
});

test('an answer that is under way does not bring an erased conversation back', async () => {
  await conversation.begin();
  let answer;
  gateway.answers = [new Promise((resolve) => (answer = resolve))];
  const sending = conversation.send({ text: 'a' }, 'a');
  const erasing = conversation.erase();
  answer(turn('Oui.'));
  await Promise.all([sending, erasing]);
  assert.deepEqual(texts(conversation), ['deleted']);
  assert.equal(shelf.content, null);
  assert.deepEqual(gateway.calls.map(([name]) => name), ['open', 'send', 'erase']);
});

test('what was said longer than a month ago is erased', async () => {
  await conversation.begin();
  shelf.content.entries[0].time -= 31 * 86400000;
  assert.deepEqual(new Conversation(gateway, shelf, 'fr').entries, []);
  assert.equal(shelf.content, null);
});

test('where the server cannot erase, nothing is erased here', async () => {
  await conversation.begin();
  gateway.answers = [new Fault('away')];
  await assert.rejects(conversation.erase());
  assert.deepEqual(texts(conversation), ['Bonjour']);
});

test('the language follows the answer', async () => {
  await conversation.begin();
  gateway.answers = [turn('Ja.', 'de')];
  await conversation.send({ text: 'Kostet es etwas?' }, 'Kostet es etwas?');
  assert.equal(conversation.language, 'de');
  assert.equal(conversation.entries[1].language, 'de', 'what the person wrote is marked as German too');
});
