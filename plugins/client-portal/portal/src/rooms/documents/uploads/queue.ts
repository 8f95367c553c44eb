import { queryClient } from '../../../kit/server/query-client';
import { homeKey, sessionKey } from '../../../kit/server/query-keys';
import { documentRequestsKey, documentsKey } from '../keys';
import { isSameFile, isUnderWay, type FileUpload, type UploadProblem } from './file-upload';
import { rateOf, withSample, type Sample } from './rate';
import { allUploads, changeUpload, setUploads } from './store';
import type { Sending, Watcher } from './tus';
import { showUploadTray } from './upload-tray';

/** More at once would only share the same line. */
const atOnce = 2;
/** Between two figures of one upload, in ms. */
const figureEvery = 250;

const sendings = new Map<string, Sending>();
let serial = 0;

const find = (id: string) => allUploads().find((upload) => upload.id === id);

/** Adds files to the list; nothing is sent yet. One that is there already is not added again. */
export function choose(contact: string, item: string | null, files: readonly File[]) {
  const known = allUploads().filter(
    (upload) => upload.contact === contact && upload.item === item && upload.state !== 'sent'
  );
  const fresh = files.filter((file) => !known.some((upload) => isSameFile(upload.file, file)));
  const chosen = fresh.map((file): FileUpload => {
    serial += 1;
    return {
      id: String(serial),
      contact,
      file,
      item,
      state: 'chosen',
      sent: 0,
      speed: null,
      problem: null,
      document: null,
    };
  });
  setUploads([...allUploads(), ...chosen]);
  showUploadTray();
}

/** Sends what is chosen or paused, and tries again what has failed. */
export function send(ids: readonly string[]) {
  setUploads(
    allUploads().map((upload) =>
      ids.includes(upload.id) ? { ...upload, state: 'queued', problem: null } : upload
    )
  );
  next();
}

export function pause(id: string) {
  sendings.get(id)?.pause();
  changeUpload(id, { state: 'paused', speed: null });
  next();
}

/** Takes it off the list; what is under way ends. */
export function remove(id: string) {
  const upload = find(id);
  if (upload && upload.state !== 'sent') sendings.get(id)?.cancel();
  sendings.delete(id);
  setUploads(allUploads().filter((other) => other.id !== id));
  next();
}

function next() {
  guardLeaving();
  const busy = allUploads().filter(({ state }) => state === 'sending' || state === 'waiting');
  if (busy.length >= atOnce) return;
  const upload = allUploads().find(({ state }) => state === 'queued');
  if (!upload) return;
  changeUpload(upload.id, { state: 'sending' });
  void begin(upload);
  next();
}

async function begin(upload: FileUpload) {
  try {
    const { sendingOf } = await import('./tus');
    const sending = sendings.get(upload.id) ?? sendingOf(upload, watcherOf(upload));
    // paused or taken off the list while the library was on its way
    if (find(upload.id)?.state !== 'sending') return;
    sendings.set(upload.id, sending);
    sending.start();
  } catch {
    end(upload.id, 'offline');
  }
}

function end(id: string, problem: UploadProblem) {
  changeUpload(id, { state: 'failed', problem, speed: null });
  if (problem === 'session_required') void queryClient.invalidateQueries({ queryKey: sessionKey });
  next();
}

function watcherOf({ id, file }: FileUpload): Watcher {
  let samples: readonly Sample[] = [];
  let shownAt = 0;
  return {
    onProgress(sent) {
      const at = Date.now();
      const state = find(id)?.state;
      if (state !== 'sending' && state !== 'waiting') return;
      if (state === 'sending' && at - shownAt < figureEvery && sent < file.size) return;
      if (state === 'waiting') samples = [];
      shownAt = at;
      samples = withSample(samples, { at, sent });
      changeUpload(id, { state: 'sending', sent, speed: rateOf(samples) });
    },
    onWaiting() {
      samples = [];
      changeUpload(id, { state: 'waiting', speed: null });
    },
    onSent(document) {
      sendings.delete(id);
      changeUpload(id, { state: 'sent', sent: file.size, speed: null, document });
      for (const queryKey of [documentsKey, documentRequestsKey, homeKey]) {
        void queryClient.invalidateQueries({ queryKey });
      }
      next();
    },
    onFailed(problem) {
      // begun anew by the next try: what was refused is of no more use
      sendings.delete(id);
      end(id, problem);
    },
  };
}

/** The browser asks before the page is closed with uploads under way. */
function guardLeaving() {
  window.removeEventListener('beforeunload', askBeforeLeaving);
  if (allUploads().some(isUnderWay)) window.addEventListener('beforeunload', askBeforeLeaving);
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
