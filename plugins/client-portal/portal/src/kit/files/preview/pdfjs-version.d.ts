/** Written into the build by pdf-assets.mts. */
declare const __PDFJS_VERSION__: string;
