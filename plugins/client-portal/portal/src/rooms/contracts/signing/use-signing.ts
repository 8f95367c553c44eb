import type { ClientContract, FieldValue, Mark } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isFilled, type Marks, type Values } from '#browser/filling';
import { call, isPortalError } from '../../../kit/server/api';
import { useDraft } from './draft';
import { fieldElement } from './field-box';
import { carriedOver, isMarkStep, nextOpen, startingValues, stepsOf, type Step } from './steps';
import { useSign } from './use-sign';

/** What lies above the pages. */
export type Sheet =
  | { kind: 'about' | 'decline' | 'proof' }
  /** `step`: where it goes on once agreed */
  | { kind: 'consent'; step: string | null }
  | { kind: 'step'; step: Step };

const noMarks: Marks = { signature: null, initials: null };
const noneRefused: ReadonlySet<string> = new Set();

const calmly = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** On the page, above the sheet that covers the lower half of a phone. */
function bringIntoSight(step: Step) {
  const element = fieldElement(step.id);
  element?.scrollIntoView({
    block: 'start',
    inline: 'center',
    behavior: calmly() ? 'auto' : 'smooth',
  });
  element?.focus({ preventScroll: true });
}

/** What has been filled in of one contract, and where one is in it. */
export function useSigning(contract: ClientContract) {
  const [basis, setBasis] = useState(contract);
  const [values, setValues] = useState<Values>(() => startingValues(contract.fields));
  const [marks, setMarks] = useState(noMarks);
  const [adopted, setAdopted] = useState(contract.adopted);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [refused, setRefused] = useState(noneRefused);
  const [changed, setChanged] = useState(false);
  /** the version agreed to here: what the server says of it may have been asked for before, and come later */
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const hasAgreed = contract.consent.given || agreedTo === contract.consent.version;
  const draft = useDraft(contract.id);
  const sign = useSign(contract.id);
  const adopt = useMutation({
    // only to have it next time: signing itself sends it again
    mutationFn: (marksToKeep: Marks) => call(contractRoutes.adopt, marksToKeep),
  });

  if (contract.documentSha256 !== basis.documentSha256) {
    setBasis(contract);
    setValues(carriedOver(basis.fields, values, contract.fields));
    // another document is signed anew
    setMarks(noMarks);
    setRefused(noneRefused);
    setSheet(null);
    setCurrent(null);
    setChanged(true);
  }

  const steps = useMemo(() => stepsOf(contract.fields), [contract.fields]);
  const done = (step: Step) => isFilled(step, values, marks);
  const open = nextOpen(steps, done, current ?? undefined);

  function show(step: Step) {
    setChanged(false);
    setCurrent(step.id);
    bringIntoSight(step);
    setSheet(step.type === 'checkbox' ? null : { kind: 'step', step });
  }

  /** @param now what is filled in by now, where the state does not know it yet */
  function goOn(now: Marks = marks) {
    const step = nextOpen(steps, (one) => isFilled(one, values, now), current ?? undefined);
    if (step) return show(step);
    setSheet(null);
    setCurrent(null);
    requestAnimationFrame(() => document.getElementById('signing-next')?.focus());
  }

  function setValue(step: Step, value: FieldValue | null) {
    setValues((before) => ({ ...before, [step.id]: value }));
    accept(step.id);
    draft.save({ [step.id]: value });
  }

  function putMark(kind: 'signature' | 'initials', mark: Mark) {
    const now = { ...marks, [kind]: mark };
    setMarks(now);
    setRefused(noneRefused);
    if (adopted[kind] !== mark) {
      const kept = { ...adopted, [kind]: mark };
      setAdopted(kept);
      adopt.mutate(kept);
    }
    goOn(now);
  }

  /** A field was pressed, on the page or in the list. */
  function press(step: Step) {
    if (!hasAgreed) return setSheet({ kind: 'consent', step: step.id });
    show(step);
    if (step.type === 'checkbox') setValue(step, values[step.id] !== true);
  }

  function next() {
    if (!hasAgreed) return setSheet({ kind: 'consent', step: null });
    goOn();
  }

  /** @param version of the words that were agreed to */
  function agreed(version: string) {
    setAgreedTo(version);
    const wanted =
      sheet?.kind === 'consent' ? steps.find(({ id }) => id === sheet.step) : undefined;
    if (wanted) show(wanted);
    else goOn();
  }

  /** @param paths into what was sent: `['values', field]`, or `['signature']` and `['initials']` */
  function refuse(paths: readonly (readonly (string | number)[])[]) {
    const wrong = steps.filter(({ id, type }) =>
      paths.some(([of, field]) => of === type || (of === 'values' && field === id))
    );
    setRefused(new Set(wrong.map(({ id }) => id)));
    const [first] = wrong;
    if (!first) return;
    const kinds = wrong.map(({ type }) => type).filter(isMarkStep);
    const without = Object.fromEntries(kinds.map((kind) => [kind, null]));
    setMarks((before) => ({ ...before, ...without }));
    setAdopted((before) => ({ ...before, ...without }));
    show(first);
  }

  function accept(step: string) {
    setRefused((before) => new Set([...before].filter((id) => id !== step)));
  }

  function signNow(sha256: string) {
    if (!marks.signature || sign.isPending) return;
    setSheet(null);
    sign.mutate(
      { contract, steps, values, signature: marks.signature, initials: marks.initials, sha256 },
      {
        onSuccess: draft.forget,
        onError: (error) => {
          if (isPortalError(error, 'proof_required')) return setSheet({ kind: 'proof' });
          if (isPortalError(error, 'invalid_request')) refuse(error.fields.map(({ path }) => path));
        },
      }
    );
  }

  /** Who signs has proved itself well enough, or does so first. */
  function trySigning(sha256: string) {
    if (contract.proofRequired) setSheet({ kind: 'proof' });
    else signNow(sha256);
  }

  return {
    steps,
    values,
    marks,
    adopted,
    sheet,
    current,
    refused,
    changed,
    hasAgreed,
    draft: draft.state,
    sign,
    open,
    done,
    markOf: (step: Pick<Step, 'type'>) => (isMarkStep(step.type) ? marks[step.type] : null),
    press,
    next,
    agreed,
    goOn,
    setValue,
    putMark,
    setSheet,
    signNow,
    trySigning,
  };
}

export type SigningState = ReturnType<typeof useSigning>;
