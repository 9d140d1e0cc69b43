/** Making elements. Text becomes text nodes only; there is no way to pass markup. */

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | boolean | number | null | undefined>} Attributes */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes] false, null and undefined leave one out
 * @param {...Child} children
 */
export function html(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag @param {Attributes} [attributes] @param {...Child} children
 */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * A button that does something now.
 * @param {Attributes} attributes @param {() => void} action @param {...Child} children
 */
export function button(attributes, action, ...children) {
  const made = html('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') action();
  });
  return made;
}

/** Words for screen readers only. @param {string} text */
export function unseen(text) {
  return html('span', { class: 'unseen' }, text);
}

/** @template {Element} Made @param {Made} made @param {Attributes} attributes @param {Child[]} children */
function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value || value === 0 || value === '') made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
