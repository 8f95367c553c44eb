import type { Plugin } from 'vite';

/** Puts the entry of that name before the page's own script. While developing, that one imports it. */
export function earlyScript(name: string): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const script = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.isEntry && output.name === name
        );
        if (!script) return html;
        // behind <base>, which its address is resolved against
        return html.replace(
          '<script type="module"',
          `<script type="module" async crossorigin src="./${script.fileName}"></script>\n    $&`
        );
      },
    },
  };
}
