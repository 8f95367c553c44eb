import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

// The parser comes with react-intl and has to be of the same version as the formatter that
// reads its output, so it is looked up from there.
const fromReactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const parserPath = fromReactIntl.resolve('@formatjs/icu-messageformat-parser');
const { parse } = fromReactIntl('@formatjs/icu-messageformat-parser') as {
  parse(message: string, options: { captureLocation: false }): { type: number; value?: string }[];
};

/**
 * Parses the ICU messages when the portal is built and leaves the parser out of the bundle
 * (8 kB of gzip that a phone need not load). Messages without placeholders stay plain strings.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: parserPath.replace(/index\.js$/, 'lib/no-parser.js'),
          },
        ],
      },
    }),
    transform(source, id) {
      if (!/\/words\/[a-z-]+\.json$/i.test(id)) return null;
      const messages = JSON.parse(source) as Record<string, string>;
      const compiled = Object.entries(messages).map(([key, message]) => [
        key,
        parse(message, { captureLocation: false }),
      ]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
