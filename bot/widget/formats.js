/** Dates, distances and opening hours as people of a language write them. */

/** @import { Centre } from './types.js' */
/** @import { Say } from './strings.js' */

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86400000;
const SIMPLE_RULE = /^((?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[-,]?)+) (off|[\d:,-]+)$/;

/** A year, month or day in ISO 8601. @param {string} date @param {string} language */
export function formatDate(date, language) {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!month) return String(year);
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', ...(day && { day: 'numeric' }), timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, day || 1));
}

/** How old the facts are. @param {string} date @param {string} language @param {Say} say */
export function formatAge(date, language, say) {
  if (!date) return say('as_of_unknown');
  return say('as_of', { date: formatDate(date, language) });
}

/** Nothing where it is not known, or less than towns' coordinates can tell. @param {Centre} centre @param {string} language @param {Say} say */
export function formatDistance({ distance_km: km, approximate }, language, say) {
  if (km === null || (approximate && km < 1)) return '';
  const style = /** @type {const} */ ({ style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 && !approximate ? 1 : 0 });
  const distance = new Intl.NumberFormat(language, style).format(km);
  return approximate ? say('about', { distance }) : distance;
}

/**
 * Opening hours in OpenStreetMap's notation, one line a rule. Rules beyond days and times stay as they are.
 * @param {string} hours @param {string} language @param {Say} say
 */
export function formatHours(hours, language, say) {
  return hours.split(/\s*;\s*/).filter(Boolean).map((rule) => {
    const [, days, times] = SIMPLE_RULE.exec(rule) ?? [];
    if (!days || !times) return rule;
    const named = days.replace(/[A-Z][a-z]/g, (day) => weekday(day, language)).replaceAll('-', ' – ').replaceAll(',', ', ');
    const spans = times === 'off' ? say('hours_closed') : times.replaceAll('-', ' – ').replaceAll(',', ', ');
    return `${named} : ${spans}`.replace(' :', language === 'fr' ? ' :' : ':');
  });
}

/** @param {string} day @param {string} language */
function weekday(day, language) {
  const moment = A_MONDAY + DAYS.indexOf(day) * DAY_MS;
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(moment);
}
