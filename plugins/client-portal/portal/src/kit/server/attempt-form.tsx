import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Refusal } from './refusal';
import { useWait, type Attempt } from './use-wait';

export interface AttemptFormProps {
  attempt: Attempt & { isPending: boolean };
  /** why it has failed is said beside a field */
  said: boolean;
  /** the words of the button that sends it */
  submit: string;
  wide?: boolean;
  /** whether all is there; it says itself what is missing */
  check: () => boolean;
  onSubmit: () => void;
  /** further buttons beside the first */
  more?: ReactNode;
  children: ReactNode;
}

/** What is typed and sent, and why that has failed. It is not sent again before an answer, or while it has to wait. */
export function AttemptForm(props: AttemptFormProps) {
  const { attempt, said, submit, wide = true, check, onSubmit, more, children } = props;
  const wait = useWait(attempt);

  function send(event: FormEvent) {
    event.preventDefault();
    if (check() && !attempt.isPending && wait === 0) onSubmit();
  }
  return (
    <form onSubmit={send} noValidate className="space-y-5">
      {children}
      <Refusal of={attempt} said={said} />
      <div className={wide ? 'space-y-3' : 'flex flex-wrap gap-3'}>
        <Button type="submit" look="primary" wide={wide} busy={attempt.isPending} held={wait > 0}>
          {submit}
        </Button>
        {more}
      </div>
    </form>
  );
}
