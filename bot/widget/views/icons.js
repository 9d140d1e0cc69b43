/** Icons drawn with lines on a grid of 24 by 24. They are decoration: a text always stands beside them. */
import { svg } from './dom.js';

const PATHS = {
  chat: 'M4 5h16v11H9.5L5 20v-4H4zM8 9.5h8M8 12.5h5',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M5 7h14M5 12h14M5 17h14',
  send: 'M4 11.5L20 4l-5 16-3.5-7zM11.5 13L20 4',
  up: 'M8 11l4-7c1.5 0 2.5 1 2.5 2.5V10h4.5l-1.5 9H8zM4 11h4v8H4z',
  down: 'M16 13l-4 7c-1.5 0-2.5-1-2.5-2.5V14H5l1.5-9H16zM20 13h-4V5h4z',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  pin: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  write: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  restart: 'M5 12a7 7 0 1 0 2.5-5.4M7 3v4h4',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17v1',
  open: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M8 12.5l3 3 5-6',
  unconfirmed: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M9.5 9.5a2.5 2.5 0 1 1 3.5 2.5c-.7.4-1 .8-1 1.800M12 16v.5',
  project: 'M5 20h14M7 20V9l5-4 5 4v11M12 20v-5',
  prefiguration: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M12 7v5l3 2',
  closed: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M8 12h8',
};

/** @typedef {keyof typeof PATHS} IconName */

/** @param {IconName} name */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
}
