/** The widget of one element: it ties the conversation to what is shown. */
import { Conversation } from './conversation.js';
import { Gateway } from './gateway.js';
import { Memory } from './memory.js';
import { wordsOf } from './strings.js';
import { transcript } from './transcript.js';
import { Announcer } from './views/announcer.js';
import { Composer } from './views/composer.js';
import { button, html } from './views/dom.js';
import { icon } from './views/icons.js';
import { Launcher } from './views/launcher.js';
import { Log } from './views/log.js';
import { Menu } from './views/menu.js';
import { failureWords } from './views/message.js';
import { Panel } from './views/panel.js';

/** @import { FaultKind, Message, Turn } from './types.js' */
/** @import { Options } from './options.js' */
/** @import { Name } from './strings.js' */

/** After what time a screen reader is told that the answer is under way, and that it is slow. */
const WAIT_MS = 2000;
const SLOW_MS = 8000;
const TOAST_MS = 4000;

export class App {
  /**
   * @param {ShadowRoot} root @param {Options} options
   * @param {(name: string, detail?: object) => void} emit tells the host page
   */
  constructor(root, options, emit) {
    this.root = root;
    this.options = options;
    this.emit = emit;
    this.memory = new Memory(options.keeping, `accueil:${options.gateway}`);
    this.conversation = new Conversation(new Gateway(options.gateway), this.memory, options.language, options.greeting);
    this.say = wordsOf(this.conversation.language);
    this.announcer = new Announcer();
    this.toast = html('p', { class: 'toast', hidden: true, 'aria-hidden': 'true' });
    this.log = new Log({
      onChoice: (choice) => this.send({ choice: choice.key }, choice.title),
      onPosition: (position) => this.send({ position }, this.say('position_sent')),
      onTyping: () => this.composer.focus(),
      onResend: (entry) => this.conversation.resend(entry),
      onDiscard: (entry) => this.conversation.discard(entry),
      onRate: (entry, rating, comment) => this.conversation.rate(entry, rating, comment),
      tell: (name) => this.tell(name),
    });
    this.composer = new Composer((text) => this.send({ text }, text));
    this.launcher = new Launcher(() => this.open(), options.label);
    const menu = new Menu({
      language: (code, name) => this.conversation.changeLanguage(code, name),
      restart: () => this.conversation.restart(),
      download: () => this.download(),
      erase: () => this.erase(),
    }, { map: `${options.gateway}/map`, privacy: options.privacyUrl });
    const parts = { inline: options.inline, heading: options.heading, menu, onClose: () => this.close() };
    this.panel = new Panel(parts, this.log.root, this.toast, this.composer.root, this.announcer.root);
    /** @type {HTMLElement | null} */
    this.opener = null;
    this.leaving = new AbortController();
  }

  /** Show the widget and listen; `stop` ends both. */
  start() {
    this.root.append(...(this.options.inline ? [] : [this.launcher.root]), this.panel.root);
    this.#listen();
    this.#translate();
    // What the person did last counts before the attribute, which never covers a small window.
    const wanted = this.memory.load()?.open ?? (this.options.open && !this.panel.small.matches);
    if (this.options.inline) this.conversation.begin();
    else if (wanted) this.open({ focus: false });
    if (navigator.onLine === false) this.#offline();
    this.emit('ready', { language: this.conversation.language });
  }

  stop() {
    this.#keepOpen();
    this.leaving.abort();
    this.panel.close();
    this.root.replaceChildren();
  }

  get isOpen() {
    return this.panel.isOpen;
  }

  /** @param {{focus?: boolean}} [how] whether the focus moves into the panel */
  open({ focus = true } = {}) {
    if (this.options.inline || this.isOpen) return;
    this.opener = deepestFocus();
    this.panel.open();
    this.launcher.root.hidden = true;
    this.log.scrollToEnd();
    if (focus) this.#focusInside();
    this.conversation.begin();
    this.emit('open');
  }

  close() {
    if (this.options.inline || !this.isOpen) return;
    this.panel.menu.show(false);
    this.panel.close();
    this.launcher.root.hidden = false;
    const back = this.opener?.isConnected && this.opener !== document.body ? this.opener : this.launcher.root;
    back.focus();
    this.emit('close');
  }

  /** @param {Message} message @param {string} text */
  async send(message, text) {
    await this.conversation.send(message, text);
  }

  async erase() {
    try {
      await this.conversation.erase();
      this.announcer.say(this.say('deleted'), this.conversation.language);
      this.emit('delete');
    } catch {
      this.tell('delete_failed');
    }
  }

  download() {
    const text = transcript(this.conversation.entries, this.conversation.language, this.say);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    html('a', { href: address, download: 'accueil.txt' }).click();
    setTimeout(() => URL.revokeObjectURL(address), TOAST_MS);
  }

  /** Say something to everybody: a screen reader reads it, a line shows it for a moment. @param {Name} name */
  tell(name) {
    this.announcer.say(this.say(name), this.conversation.language);
    this.toast.textContent = this.say(name);
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast.hidden = true), TOAST_MS);
  }

  #listen() {
    const { conversation, log } = this;
    const signal = this.leaving.signal;
    /** @param {string} type @param {(detail: any) => void} act */
    const on = (type, act) => conversation.addEventListener(type, (event) => act(/** @type {CustomEvent} */ (event).detail), { signal });
    on('add', (entry) => log.add(entry));
    on('change', (entry) => log.change(entry));
    on('remove', (id) => log.remove(id));
    on('reset', () => this.#refill());
    on('busy', () => this.#wait());
    on('language', () => this.#translate());
    on('answer', (turn) => this.#onAnswer(turn));
    on('fault', (kind) => this.#onFault(kind));
    addEventListener('offline', () => this.#offline(), { signal });
    addEventListener('online', () => this.#online(), { signal });
    addEventListener('storage', (event) => this.memory.changedBy(event) && conversation.restore(), { signal });
    addEventListener('pagehide', () => this.#keepOpen(), { signal });
  }

  /** The words around the messages follow the language of the conversation. */
  #translate() {
    const language = this.conversation.language;
    this.say = wordsOf(language);
    this.launcher.translate(this.say, language);
    this.panel.translate(this.say, language);
    this.log.translate(this.say);
    this.composer.translate(this.say);
    this.toast.lang = language;
    this.#refill();
    this.emit('language', { language });
  }

  #refill() {
    this.log.fill(this.conversation.entries);
    const begin = button({ class: 'choice' }, () => this.conversation.begin().then(() => this.composer.focus()), this.say('begin'));
    const [only] = this.conversation.entries;
    if (only?.text === 'deleted' && only.from === 'notice') this.log.list.append(begin);
  }

  #wait() {
    const { busy, language } = this.conversation;
    const words = this.say('typing');
    this.log.wait(busy, words);
    this.composer.wait(busy);
    clearTimeout(this.waitTimer);
    clearTimeout(this.slowTimer);
    if (!busy) return;
    if (navigator.onLine !== false) this.panel.tell();
    this.waitTimer = setTimeout(() => this.announcer.say(words, language), WAIT_MS);
    this.slowTimer = setTimeout(() => {
      this.log.wait(true, this.say('slow'));
      this.announcer.say(this.say('slow'), language);
    }, SLOW_MS);
  }

  /** @param {Turn} turn */
  #onAnswer(turn) {
    const say = wordsOf(turn.language);
    const counts = turn.replies.flatMap((reply) => [
      reply.text,
      reply.centres.length ? say('centres_found', { count: reply.centres.length }) : '',
      reply.choices.length ? say('choices_offered', { count: reply.choices.length }) : '',
    ]);
    this.announcer.say(`${say('assistant')} ${counts.filter(Boolean).join(' ')}`, turn.language);
    this.emit('answer', { topic: turn.topic, language: turn.language, replies: turn.replies.length });
  }

  /** @param {FaultKind} kind */
  #onFault(kind) {
    this.emit('error', { kind });
    const failed = this.conversation.entries.findLast((entry) => entry.state === 'failed');
    const seconds = Math.ceil(((failed?.ready ?? 0) - Date.now()) / 1000);
    const words = failed ? failureWords(kind, seconds, this.say) : this.say('away');
    this.announcer.say(words, this.conversation.language);
    if (failed) return;
    const retry = button({ class: 'choice' }, () => this.conversation.begin(), this.say('retry'));
    this.panel.tell(icon('warning'), html('span', {}, words), retry);
  }

  #offline() {
    this.panel.tell(icon('warning'), html('span', {}, this.say('offline')));
    this.announcer.say(this.say('offline'), this.conversation.language);
  }

  #online() {
    this.panel.tell();
    this.tell('online');
    if (this.isOpen) this.conversation.begin();
  }

  /** Remember over a change of page whether the panel was open. */
  #keepOpen() {
    const kept = this.memory.load();
    if (kept) this.memory.save({ ...kept, open: this.isOpen });
  }

  /** A keyboard that slides in would hide the greeting: where fingers type, the focus goes to the title. */
  #focusInside() {
    if (matchMedia('(pointer: coarse)').matches) this.panel.title.focus();
    else this.composer.focus();
  }
}

/** @returns {HTMLElement | null} */
function deepestFocus() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
