/** The custom element `<accueil-chat>`: attributes and methods for the host page, one widget a page. */
import { App } from './app.js';
import { ATTRIBUTES, readOptions } from './options.js';
import styles from './styles/widget.css';
import { LANGUAGES, firstSpoken } from './strings.js';

/** Where this script came from: unless told otherwise, the gateway is there too. */
const ORIGIN = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : location.origin;

/** The elements of the page, in the order in which they came; the first is the one that works. @type {Set<AccueilChat>} */
const present = new Set();

export class AccueilChat extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** @type {App | null} */
  #app = null;
  #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    present.add(this);
    if (present.size > 1) console.warn('accueil-chat: one a page; this one waits.', this);
    else this.#start();
  }

  disconnectedCallback() {
    present.delete(this);
    if (!this.#app) return;
    this.#app.stop();
    this.#app = null;
    const [next] = present;
    if (next) next.#start();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.#app || name === 'position' || name === 'theme') return; // the style sheet follows these two
    if (name === 'language') this.setLanguage(this.getAttribute('language') ?? '');
    else this.#restart();
  }

  /** Whether the conversation is shown. */
  get isOpen() {
    return this.#app?.isOpen ?? false;
  }

  /** The language of the conversation: fr, en, it, es, pt or de. */
  get language() {
    return this.#app?.conversation.language ?? '';
  }

  /** Show the conversation and move the focus to it. */
  open() {
    this.#app?.open();
  }

  /** Hide the conversation and move the focus back. */
  close() {
    this.#app?.close();
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** Say something in the person's name, for example from a search field of the page. @param {string} text */
  async send(text) {
    this.open();
    const words = String(text).trim();
    await this.#app?.conversation.work;
    if (words) await this.#app?.send({ text: words }, words);
  }

  /** Begin a new conversation. The former one is erased. */
  async restart() {
    await this.#app?.conversation.restart();
  }

  /** Erase the conversation here and on the server. */
  async deleteConversation() {
    await this.#app?.erase();
  }

  /** @param {string} code a language tag; one that is not spoken becomes English */
  async setLanguage(code) {
    const spoken = LANGUAGES.find((language) => language.code === firstSpoken([code]));
    if (spoken && spoken.code !== this.language) await this.#app?.conversation.changeLanguage(spoken.code, spoken.name);
  }

  #start() {
    if (this.#app) return;
    this.#app = new App(this.#root, readOptions(this, ORIGIN), (name, detail) => {
      this.dispatchEvent(new CustomEvent(`accueil-${name}`, { detail, bubbles: true, composed: true }));
    });
    this.#app.start();
  }

  #restart() {
    this.#app?.stop();
    this.#app = null;
    this.#start();
  }
}
