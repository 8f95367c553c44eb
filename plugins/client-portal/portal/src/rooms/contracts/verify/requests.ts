import { useMutation } from '@tanstack/react-query';
import type { Verification } from '#protocol';
import { verificationRoutes } from '#protocol/papers/verification-routes';
import { toForm } from '../../../../../client/src/form';
import { call } from '../../../kit/server/api';
import { sha256Of } from '../signing/sha256';

/** Bytes that are hashed here: browsers take a whole file into memory for it. */
export const mostBytes = 200_000_000;
/** Bytes that the server takes for a report (maximumContractMegabytes, and what sealing adds). */
const mostSent = 60_000_000;

export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super();
  }
}
/** It was moved or changed after it had been chosen. */
export class UnreadableFile extends Error {}

async function verify(file: File): Promise<Verification> {
  if (file.size > mostBytes) throw new TooLarge(mostBytes);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile();
  });
  const sha256 = await sha256Of(bytes);
  // without HTTPS the browser can't hash: then the file itself has to go
  return sha256 === null ? askForReport(file) : call(verificationRoutes.verify, { sha256 });
}

function askForReport(file: File): Promise<Verification> {
  if (file.size > mostSent) return Promise.reject(new TooLarge(mostSent));
  return call(verificationRoutes.verify, { file }, { toForm });
}

export const useVerify = () => useMutation({ mutationFn: verify });
export const useReport = () => useMutation({ mutationFn: askForReport });
