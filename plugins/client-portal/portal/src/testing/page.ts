// What modules of the portal look at when they are loaded. Imported before any of them.
const page = {
  document: {
    baseURI: 'https://portal.example/portal/',
    documentElement: { lang: 'en' },
    querySelector: () => null,
  },
  window: { history: { state: null } },
};

Object.assign(globalThis, page);
