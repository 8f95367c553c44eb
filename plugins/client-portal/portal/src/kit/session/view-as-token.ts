/**
 * The token of an admin who looks at the portal as a client (X7). Session storage: it belongs to this
 * tab alone, so the same browser may hold a client's own session in its cookie, untouched.
 */
const key = 'client-portal.view-as';

export const viewAsToken = () => sessionStorage.getItem(key);
export const keepViewAsToken = (token: string) => sessionStorage.setItem(key, token);
export const forgetViewAsToken = () => sessionStorage.removeItem(key);
