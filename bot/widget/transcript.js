/** A conversation as a text file. */
import { formatAge } from './formats.js';

/** @import { Centre, Entry } from './types.js' */
/** @import { Say } from './strings.js' */

/** @param {Entry[]} entries @param {string} language @param {Say} say */
export function transcript(entries, language, say) {
  const parts = entries.filter((entry) => entry.from !== 'notice').map((entry) => {
    const centres = entry.reply?.centres.map((centre) => describe(centre, language, say)) ?? [];
    const sources = entry.reply?.sources.map((source) => `${say('source')}: ${source.url}`) ?? [];
    const time = new Date(entry.time).toLocaleString(language);
    return [`[${time}] ${say(entry.from === 'person' ? 'you' : 'assistant')}`, entry.text, ...centres, ...sources].join('\n');
  });
  return [say('file_title'), ...parts].join('\n\n') + '\n';
}

/** @param {Centre} centre @param {string} language @param {Say} say */
function describe(centre, language, say) {
  const facts = [centre.address || centre.city, centre.phone, centre.email, centre.website, centre.opening_hours];
  const status = `${say(`status_${centre.status}`)}, ${formatAge(centre.as_of, language, say)}`;
  return [`* ${centre.name} (${status})`, ...facts.filter(Boolean)].join('\n  ');
}
