/** Join the modules, strings, styles and outlines into dist/widget.js, the one file that a page loads. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const HERE = new URL('.', import.meta.url);
const TARGET = fileURLToPath(new URL('dist/widget.js', HERE));
const LIMIT_BYTES = 25000;

/** Style sheets become strings: the widget adopts them, which a strict content policy allows. */
const minifiedStyles = {
  name: 'styles',
  /** @param {import('esbuild').PluginBuild} building */
  setup(building) {
    building.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** The names of the strings travel once, with the first language; the others are lists in the same order. */
const joinedStrings = {
  name: 'strings',
  /** @param {import('esbuild').PluginBuild} building */
  setup(building) {
    building.onLoad({ filter: /strings.(de|en|es|it|pt)\.json$/ }, async ({ path }) => {
      const words = JSON.stringify(Object.values(JSON.parse(await readFile(path, 'utf8'))));
      const contents = `import names from './fr.json' with { type: 'json' };
        const words = ${words};
        export default Object.fromEntries(Object.keys(names).map((name, index) => [name, words[index]]));`;
      return { contents, loader: 'js' };
    });
  },
};

await build({
  entryPoints: [fileURLToPath(new URL('widget.js', HERE))],
  outfile: TARGET,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  plugins: [minifiedStyles, joinedStrings],
});

const size = gzipSync(await readFile(TARGET), { level: 9 }).length;
console.log(`dist/widget.js: ${size} bytes gzipped, of ${LIMIT_BYTES}`);
if (size > LIMIT_BYTES) process.exit(1);
