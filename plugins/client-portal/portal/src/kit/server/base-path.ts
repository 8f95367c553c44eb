/**
 * The path under which the server has put the portal, with a slash at its end. The server writes it
 * into `<base>`, so one build works at `/portal/` and at the root of an agency's own domain.
 */
export const basePath = new URL(document.baseURI).pathname.replace(/[^/]*$/, '');

/** React Router wants it without the slash. */
export const routerBasename = basePath.replace(/\/$/, '');
