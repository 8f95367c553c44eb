/** What tus-js-client puts before the names of what it writes down. */
export const prefix = 'tus::';

export const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

export const forgetStored = (key: string) => localStorage.removeItem(key);

/** With the session goes what this browser knows of its files. */
export const forgetAllStored = () => keys().forEach(forgetStored);
