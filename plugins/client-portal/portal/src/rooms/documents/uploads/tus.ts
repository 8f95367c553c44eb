import type { ErrorBody } from '#protocol';
import { documentRoutes } from '#protocol/documents/routes';
import { DetailedError, Upload, type HttpResponse } from 'tus-js-client';
import { urlOf, type ProblemCode } from '../../../kit/server/api';
import type { FileUpload, UploadProblem } from './file-upload';
import { holdUpload } from './other-tabs';
import { fingerprintOf, forgetFingerprint } from './stored';

/**
 * Bytes of one request. Whole files in one request would meet the limits of proxies in between (size, minutes);
 * S3 takes no part below 5 MiB.
 */
const chunkSize = 16 * 1024 * 1024;
const retryDelays = [0, 1000, 2000, 4000, 8000];
/** Without a connection it is tried again so often, in ms, and whenever the browser says that it is back. */
const offlineDelay = 10_000;

/** An answer to the question how far an upload is. */
class Unanswered extends Error {
  constructor(readonly status: number) {
    super('The server does not say how far the upload is');
  }
}

export interface Watcher {
  onProgress: (sent: number) => void;
  onWaiting: () => void;
  onSent: (document: string | null) => void;
  onFailed: (problem: UploadProblem) => void;
}

export interface Sending {
  start: () => void;
  pause: () => void;
  /** ends it here and at the server */
  cancel: () => void;
}

function statusOf(error: unknown): number {
  if (!(error instanceof DetailedError)) return 0;
  if (error.causingError instanceof Unanswered) return error.causingError.status;
  return error.originalResponse?.getStatus() ?? 0;
}

function codeOf(response: HttpResponse | null): ProblemCode | null {
  try {
    const body = JSON.parse(response?.getBody() ?? '') as Partial<ErrorBody>;
    return body.error?.details.code ?? null;
  } catch {
    return null;
  }
}

function problemOf(error: unknown): ProblemCode {
  const status = statusOf(error);
  const code = error instanceof DetailedError ? codeOf(error.originalResponse) : null;
  // held by a request that the server still believes in: to the client, something that passes
  if (status === 423) return 'unexpected';
  if (code) return code;
  if (status === 401) return 'session_required';
  return status === 413 ? 'too_large' : 'unexpected';
}

/** A later try may succeed, so the upload is worth keeping. */
const mayPass = (status: number) => [0, 401, 403, 423, 429].includes(status) || status >= 500;

/** Changed, moved or taken away since it was chosen: to the browser that looks like a lost connection. */
const isReadable = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false
    );

/** Nobody answers: that is the connection, not the server. */
const isOffline = (error: unknown) => error instanceof DetailedError && statusOf(error) === 0;

/** Sends one file, and goes on with it where an earlier attempt has stopped. */
export function sendingOf({ contact, file, item }: FileUpload, watcher: Watcher): Sending {
  const fingerprint = fingerprintOf(contact, item, file);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = true;
  const release = holdUpload(fingerprint);

  const upload = new Upload(file, {
    endpoint: window.location.origin + urlOf(documentRoutes.createUpload),
    chunkSize,
    retryDelays,
    metadata: {
      filename: file.name,
      ...(file.type && { filetype: file.type }),
      ...(item !== null && { item }),
    },
    fingerprint: () => Promise.resolve(fingerprint),
    removeFingerprintOnSuccess: true,
    onProgress: (sent) => watcher.onProgress(sent),
    onAfterResponse(request, response) {
      const status = response.getStatus();
      // tus-js-client would begin anew after any such answer, and send what is there already once more
      if (request.getMethod() === 'HEAD' && status >= 400 && mayPass(status) && status !== 423) {
        throw new Unanswered(status);
      }
    },
    onShouldRetry(error) {
      const status = statusOf(error);
      // 409: the server has got further, or less far, than was thought here; it is asked once more
      const again =
        status === 0 ? navigator.onLine : status === 409 || status === 423 || status >= 500;
      if (again) watcher.onWaiting();
      return again;
    },
    onSuccess({ lastResponse }) {
      release();
      watcher.onSent(lastResponse.getHeader('Portal-Document') ?? null);
    },
    onError(error) {
      if (isOffline(error)) return waitForConnection();
      release();
      if (!mayPass(statusOf(error))) forgetFingerprint(fingerprint);
      watcher.onFailed(problemOf(error));
    },
  });

  const goOn = async () => {
    stopWaiting();
    const readable = await isReadable(file);
    // it may have been paused meanwhile
    if (stopped) return;
    if (readable) upload.start();
    else {
      release();
      watcher.onFailed('unreadable');
    }
  };
  const stopWaiting = () => {
    clearTimeout(timer);
    window.removeEventListener('online', goOn);
  };
  function waitForConnection() {
    watcher.onWaiting();
    timer = setTimeout(goOn, offlineDelay);
    window.addEventListener('online', goOn);
  }

  return {
    async start() {
      stopped = false;
      if (upload.url === null) {
        const previous = (await upload.findPreviousUploads()).at(-1);
        if (previous) upload.resumeFromPreviousUpload(previous);
      }
      await goOn();
    },
    pause() {
      stopped = true;
      stopWaiting();
      void upload.abort();
    },
    cancel() {
      stopped = true;
      stopWaiting();
      release();
      // what the server does not hear of, it throws away when its time is over
      upload.abort(true).catch(() => forgetFingerprint(fingerprint));
    },
  };
}

/** Ends an upload of an earlier visit. */
export const terminate = (url: string) => Upload.terminate(url);
