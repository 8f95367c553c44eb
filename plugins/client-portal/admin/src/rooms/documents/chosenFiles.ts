import type { ErrorCode } from '#protocol';
import { isForGood, refusalOf } from './refusal';
import type { FileLimits } from './refusal';

/** A file that was picked, and what the server said of it. */
export interface PickedFile {
  key: string;
  file: File;
  refused: ErrorCode | null;
}

/** … and what is wrong with it. */
export interface ChosenFile extends PickedFile {
  problem: ErrorCode | null;
}

let serial = 0;

export const pick = (files: readonly File[]): PickedFile[] =>
  files.map((file) => {
    serial += 1;
    return { key: `${serial}`, file, refused: null };
  });

/** Said anew whenever the limits become known: a file may have been picked before. */
export const judge = (
  picked: readonly PickedFile[],
  limits: FileLimits | undefined
): ChosenFile[] =>
  picked.map((one) => ({ ...one, problem: one.refused ?? refusalOf(one.file, limits) }));

/** What would be refused again is left out. */
export const sendable = (chosen: readonly ChosenFile[]) =>
  chosen.filter(({ problem }) => problem === null || !isForGood(problem));

/** Files of one request are refused by their place in it. */
const placeOf = (path: string) => {
  const [, place] = /^files\.(\d+)/.exec(path) ?? [];
  return place === undefined ? null : Number(place);
};

/**
 * The files with what the server said of them. Of one file the answer is meant, of several the one that it
 * names; nothing is marked where it names none.
 */
export const withRefusal = (
  chosen: readonly ChosenFile[],
  code: ErrorCode,
  fields: Record<string, string>
): PickedFile[] => {
  const sent = sendable(chosen);
  const places = Object.keys(fields).map(placeOf);
  const refused = new Set(
    sent.length === 1
      ? [sent[0]?.key]
      : places.flatMap((place) => (place === null ? [] : [sent[place]?.key]))
  );
  return chosen.map((one) => (refused.has(one.key) ? { ...one, refused: code } : one));
};
