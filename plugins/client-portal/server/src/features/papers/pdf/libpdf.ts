import type * as Libpdf from '@libpdf/core';

export type Lib = typeof Libpdf;

/** It is an ES module, and large: loaded when first asked for, in the worker. */
export const loadLibpdf = (): Promise<Lib> => import('@libpdf/core');
