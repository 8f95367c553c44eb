import { defineService } from '../../foundation/foundation';

/** Paths of TrueType fonts beyond those that are shipped; rooms add what a site names in their configuration. */
export const furtherFontsOf = defineService(() => {
  const paths: string[] = [];
  return {
    paths,
    add: (...further: readonly string[]) => void paths.push(...further),
  };
});
