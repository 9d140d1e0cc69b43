/** One person's conversation: what was said, what is under way, what is kept. It knows no DOM. */
import { Fault } from './gateway.js';

/** @import { Entry, Message, Turn } from './types.js' */
/** @import { Gateway } from './gateway.js' */
/** @import { Memory } from './memory.js' */
/** @import { Name } from './strings.js' */

export const TEXT_LIMIT = 1000;
const KEPT_ENTRIES = 200;
const VERSION = 1;
const KEPT_MS = 30 * 86400000;

/**
 * Dispatches `add` and `change` (detail: the entry), `remove` (detail: its id), `reset` (all entries are
 * others now), `busy` (whether an answer is awaited has changed), `language`, `answer` (detail: the turn) and
 * `fault` (detail: the kind).
 */
export class Conversation extends EventTarget {
  /** @param {Gateway} gateway @param {Memory} memory @param {string} language @param {string} greeting shown instead of the assistant's */
  constructor(gateway, memory, language, greeting = '') {
    super();
    this.gateway = gateway;
    this.memory = memory;
    this.language = language;
    this.greeting = greeting;
    this.token = '';
    this.busy = false;
    /** What is under way; it never fails. @type {Promise<void>} */
    this.work = Promise.resolve();
    /** @type {Entry[]} */
    this.entries = [];
    this.restore();
  }

  /** Whether a conversation has begun. */
  get begun() {
    return this.token !== '' || this.entries.length > 0;
  }

  /** Take up what was kept, for example by another tab; what is old or unreadable is erased. */
  restore() {
    const kept = this.memory.load();
    const fits = kept?.version === VERSION && typeof kept.token === 'string' && kept.entries?.at?.(-1)?.time > Date.now() - KEPT_MS;
    this.token = fits ? kept.token : '';
    this.entries = fits ? kept.entries : [];
    if (fits) this.#setLanguage(kept.language);
    else this.memory.clear();
    this.#tell('reset');
  }

  /** Open a session and be greeted, if that has not happened. */
  async begin() {
    if (this.token || this.busy) return;
    if (this.entries.every((entry) => entry.from === 'notice')) this.#forget();
    await this.#whileBusy(() => this.#open());
  }

  /** Send a message. Nothing is sent while an answer is awaited. @param {Message} message @param {string} text what the log shows */
  async send(message, text) {
    if (this.busy) return;
    const entry = this.#add({ from: 'person', language: this.language, text, message, state: 'sending' });
    await this.#deliver(entry);
  }

  /** Send a failed message again. @param {Entry} entry */
  async resend(entry) {
    if (this.busy || (entry.ready ?? 0) > Date.now()) return;
    this.#change(entry, { state: 'sending', fault: undefined, ready: undefined });
    await this.#deliver(entry);
  }

  /** @param {Entry} entry */
  discard(entry) {
    this.entries = this.entries.filter((other) => other !== entry);
    this.#tell('remove', entry.id);
    this.#save();
  }

  /** Speak another language from now on. @param {string} language @param {string} name its own name, which the log shows */
  async changeLanguage(language, name) {
    if (this.busy) return;
    this.#setLanguage(language);
    if (this.token) await this.send({ choice: `change_language:${language}` }, name);
  }

  /** Begin anew: the log is emptied and the assistant forgets what it was told. */
  async restart() {
    if (this.busy) return;
    await this.#whileBusy(async () => {
      if (this.token) await this.gateway.erase(this.token);
      this.#forget();
      await this.#open();
    });
  }

  /** Erase everything, here and on the server. @throws {Fault} the server does not answer: nothing is erased */
  async erase() {
    await this.work; // an answer that came afterwards would bring the conversation back
    if (this.token) await this.gateway.erase(this.token);
    this.#forget();
    this.#notice('deleted');
  }

  /** @param {Entry} entry @param {'up' | 'down'} rating @param {string} [comment] @throws {Fault} */
  async rate(entry, rating, comment) {
    await this.gateway.rate(this.token, entry.reply?.id ?? '', rating, comment);
    this.#change(entry, { rating });
  }

  /** @param {Entry} entry */
  async #deliver(entry) {
    await this.#whileBusy(async () => {
      const turn = await this.#answered(entry);
      this.#change(entry, { state: undefined, message: undefined, language: turn.language });
      this.#take(turn);
    }, entry);
  }

  /** @param {Entry} entry @returns {Promise<Turn>} */
  async #answered(entry) {
    const message = entry.message ?? { text: entry.text };
    if (!this.token) this.token = (await this.gateway.open(this.language)).token;
    try {
      return await this.gateway.send(this.token, message);
    } catch (error) {
      if (!(error instanceof Fault && error.kind === 'expired')) throw error;
    }
    this.token = (await this.gateway.open(this.language)).token;
    this.#notice('expired', entry);
    return this.gateway.send(this.token, message);
  }

  async #open() {
    const opening = await this.gateway.open(this.language);
    this.token = opening.token;
    const [first] = opening.replies;
    if (first && this.greeting) first.text = this.greeting;
    this.#take(opening);
  }

  /** @param {Turn} turn */
  #take(turn) {
    this.#setLanguage(turn.language);
    for (const reply of turn.replies) this.#add({ from: 'assistant', language: turn.language, text: reply.text, reply });
    this.#tell('answer', turn);
  }

  /** @param {() => Promise<void>} work @param {Entry} [entry] what fails with it */
  #whileBusy(work, entry) {
    this.work = this.#working(work, entry);
    return this.work;
  }

  /** @param {() => Promise<void>} work @param {Entry} [entry] */
  async #working(work, entry) {
    this.#setBusy(true);
    try {
      await work();
    } catch (error) {
      const fault = error instanceof Fault ? error : new Fault('away');
      this.#fail(fault, entry);
    }
    this.#setBusy(false);
    this.#save();
  }

  /** @param {Fault} fault @param {Entry} [entry] */
  #fail(fault, entry) {
    const ready = fault.seconds ? Date.now() + fault.seconds * 1000 : undefined;
    if (entry) this.#change(entry, { state: 'failed', fault: fault.kind, ready });
    this.#tell('fault', fault.kind);
  }

  /** @param {Omit<Entry, 'id' | 'time'>} content @returns {Entry} */
  #add(content) {
    const entry = { id: this.#nextId(), time: Date.now(), ...content };
    this.entries.push(entry);
    this.#tell('add', entry);
    this.#save();
    return entry;
  }

  /** @param {Name} name @param {Entry} [before] */
  #notice(name, before) {
    const entry = /** @type {Entry} */ ({ id: this.#nextId(), time: Date.now(), from: 'notice', language: this.language, text: name });
    const at = before ? this.entries.indexOf(before) : this.entries.length;
    this.entries.splice(at, 0, entry);
    this.#tell('reset');
  }

  #nextId() {
    return Math.max(0, ...this.entries.map((entry) => entry.id)) + 1;
  }

  /** @param {Entry} entry @param {Partial<Entry>} changes */
  #change(entry, changes) {
    Object.assign(entry, changes);
    this.#tell('change', entry);
    this.#save();
  }

  #forget() {
    this.token = '';
    this.entries = [];
    this.memory.clear();
    this.#tell('reset');
  }

  /** A message that is under way counts as failed after a reload; a position is never kept. */
  #save() {
    if (!this.begun) return;
    const entries = this.entries
      .filter((entry) => !(entry.message && 'position' in entry.message))
      .slice(-KEPT_ENTRIES)
      .map((entry) => (entry.state ? { ...entry, state: 'failed', fault: entry.fault ?? 'away' } : entry));
    this.memory.save({ version: VERSION, token: this.token, language: this.language, entries });
  }

  /** @param {string} language */
  #setLanguage(language) {
    if (language === this.language) return;
    this.language = language;
    this.#tell('language', language);
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    this.busy = busy;
    this.#tell('busy');
  }

  /** @param {string} type @param {unknown} [detail] */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
