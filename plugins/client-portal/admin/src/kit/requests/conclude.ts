/** How an action ends. */
export interface Conclusion<Data> {
  /** what is said when it is done; left out: nothing */
  done?: string | ((data: Data) => string);
  /** what happens then */
  after?: (data: Data) => void;
  /** `shown`: a refusal stands where the action was begun; otherwise a notification tells of it */
  failure?: 'told' | 'shown';
}

interface Toast {
  success: (message: string) => void;
  failure: (error: unknown) => void;
}

/** Says what became of an action, and goes on where it worked. True when it did. */
export const conclude = <Data>(
  answer: { data: Data } | { error: unknown },
  { done, after, failure = 'told' }: Conclusion<Data>,
  toast: Toast
): boolean => {
  if ('error' in answer) {
    if (failure === 'told') toast.failure(answer.error);
    return false;
  }
  if (done !== undefined) toast.success(typeof done === 'string' ? done : done(answer.data));
  after?.(answer.data);
  return true;
};
