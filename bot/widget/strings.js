/** The widget's own words: one file per language, the same names in each. */
import de from './strings/de.json' with { type: 'json' };
import en from './strings/en.json' with { type: 'json' };
import es from './strings/es.json' with { type: 'json' };
import fr from './strings/fr.json' with { type: 'json' };
import it from './strings/it.json' with { type: 'json' };
import pt from './strings/pt.json' with { type: 'json' };

/** @typedef {keyof typeof fr} Name */
/** @typedef {(name: Name, values?: Record<string, string | number>) => string} Say */

/** @type {Record<string, Record<Name, string>>} */
const BOOKS = { fr, en, it, es, pt, de };

/** The languages with their own names, in the order in which they are offered. */
export const LANGUAGES = Object.entries(BOOKS).map(([code, book]) => ({ code, name: book.language_name }));

/** The first language that the widget speaks, of tags such as "pt-BR"; else English. @param {(string | null | undefined)[]} tags */
export function firstSpoken(tags) {
  const codes = tags.map((tag) => tag?.toLowerCase().split('-')[0] ?? '');
  return codes.find((code) => Object.hasOwn(BOOKS, code)) ?? 'en';
}

/** @param {string} language @returns {Say} */
export function wordsOf(language) {
  const book = BOOKS[firstSpoken([language])] ?? fr;
  return (name, values = {}) => book[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}
