import type { FileAddress } from '../download';

/** A file that can be looked at in the page. */
export interface PreviewedFile {
  /** of this file in this version */
  key: string;
  name: string;
  /** bytes */
  size: number;
  /** asked for anew each time: it is good for a minute */
  address: () => Promise<FileAddress>;
}
