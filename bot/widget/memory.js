/** Where a conversation is kept over reloads: the tab, the browser, or nowhere. */

/** @typedef {'session' | 'local' | 'none'} Keeping */

export class Memory {
  /** @param {Keeping} keeping @param {string} key */
  constructor(keeping, key) {
    this.key = key;
    this.storage = storageFor(keeping);
  }

  /** @returns {any} what was saved, null where there is nothing or nothing readable */
  load() {
    try {
      return JSON.parse(this.storage?.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** Storage that is full or blocked costs the memory, not the conversation. @param {object} content */
  save(content) {
    try {
      this.storage?.setItem(this.key, JSON.stringify(content));
    } catch {
      this.clear();
    }
  }

  clear() {
    try {
      this.storage?.removeItem(this.key);
    } catch {
      // Blocked storage holds nothing to clear.
    }
  }

  /** Whether an event of the window tells of a change of this memory in another tab. @param {StorageEvent} event */
  changedBy(event) {
    return event.key === this.key && event.storageArea === this.storage;
  }
}

/** @param {Keeping} keeping */
function storageFor(keeping) {
  try {
    return { session: sessionStorage, local: localStorage, none: null }[keeping];
  } catch {
    return null; // the browser blocks storage for this page
  }
}
