/** The HTTP client of the gateway. The token travels in a header, never in a URL. */
import { readOpening, readTurn } from './answers.js';

/** @import { FaultKind, Message, Opening, Turn } from './types.js' */

const ANSWER_SECONDS = 40;
const DEFAULT_WAIT_SECONDS = 10;

/** A request that brought no answer; `seconds` says how long to wait before the next one. */
export class Fault extends Error {
  /** @param {FaultKind} kind @param {number} [seconds] */
  constructor(kind, seconds = 0) {
    super(kind);
    this.kind = kind;
    this.seconds = seconds;
  }
}

/** @type {Record<number, FaultKind>} */
const KIND_OF_STATUS = { 401: 'expired', 413: 'invalid', 415: 'invalid', 422: 'invalid', 429: 'busy' };

export class Gateway {
  /** @param {string} address base URL, without a slash at the end */
  constructor(address) {
    this.address = address;
  }

  /** Open a session. @param {string} language @returns {Promise<Opening>} */
  async open(language) {
    return readOpening(await this.#call('POST', 'sessions', '', { language }));
  }

  /** @param {string} token @param {Message} message @returns {Promise<Turn>} */
  async send(token, message) {
    return readTurn(await this.#call('POST', 'messages', token, message));
  }

  /** @param {string} token @param {string} reply @param {'up' | 'down'} rating @param {string} [comment] */
  async rate(token, reply, rating, comment) {
    await this.#call('POST', 'feedback', token, { reply_id: reply, rating, comment });
  }

  /** Erase the conversation; one that is gone already counts as erased. @param {string} token */
  async erase(token) {
    try {
      await this.#call('DELETE', 'sessions/current', token);
    } catch (error) {
      if (!(error instanceof Fault && error.kind === 'expired')) throw error;
    }
  }

  /**
   * @param {string} method @param {string} path @param {string} token @param {object} [body]
   * @returns {Promise<unknown>} the JSON of the answer, null where it has none
   */
  async #call(method, path, token, body) {
    const response = await this.#fetch(`${this.address}/api/${path}`, {
      method,
      headers: { ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
    });
    if (!response.ok) throw faultOf(response);
    if (response.status === 204) return null;
    return response.json().catch(() => {
      throw new Fault('away');
    });
  }

  /** @param {string} url @param {RequestInit} options */
  async #fetch(url, options) {
    try {
      return await fetch(url, options);
    } catch {
      throw new Fault(navigator.onLine === false ? 'offline' : 'away');
    }
  }
}

/** @param {Response} response */
function faultOf(response) {
  const kind = KIND_OF_STATUS[response.status] ?? 'away';
  const seconds = Number(response.headers.get('Retry-After')) || DEFAULT_WAIT_SECONDS;
  return new Fault(kind, kind === 'busy' ? seconds : 0);
}
