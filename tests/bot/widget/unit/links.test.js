import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf, pageOf, phoneLink, safeLink, splitAtLinks } from '../../../../bot/widget/links.js';

for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//host.example', '/path', '']) {
  test(`no link to ${address}`, () => assert.equal(safeLink(address), null));
}

for (const address of ['https://host.example/a', 'http://host.example/', 'tel:+3312345', 'mailto:a@b.example']) {
  test(`a link to ${address}`, () => assert.equal(safeLink(address), address));
}

test('addresses in a text are cut out without the punctuation after them', () => {
  assert.deepEqual(splitAtLinks('Voir https://a.example/b?c=1. Puis (http://d.example), fin'), [
    { text: 'Voir ', link: null },
    { text: 'https://a.example/b?c=1', link: 'https://a.example/b?c=1' },
    { text: '. Puis (', link: null },
    { text: 'http://d.example', link: 'http://d.example/' },
    { text: '), fin', link: null },
  ]);
});

test('links are known without URL.canParse, which Safari 16 lacks', (context) => {
  const { canParse } = URL;
  context.after(() => (URL.canParse = canParse));
  URL.canParse = undefined;
  assert.equal(safeLink('https://host.example/a'), 'https://host.example/a');
  assert.equal(hostOf('no address'), 'no address');
});

test('markup and other protocols stay text', () => {
  assert.deepEqual(splitAtLinks('<a href="javascript:x">'), [{ text: '<a href="javascript:x">', link: null }]);
});

test('phones, hosts and pages are written for people', () => {
  assert.equal(phoneLink('+33 (0)1 23-45'), 'tel:+3301' + '2345');
  assert.equal(hostOf('https://www.host.example/a/b'), 'host.example');
  assert.equal(pageOf('https://www.host.example/about/'), 'host.example/about');
  assert.equal(pageOf(`https://host.example/${'a'.repeat(30)}`), `host.example/…${'a'.repeat(24)}`);
});
