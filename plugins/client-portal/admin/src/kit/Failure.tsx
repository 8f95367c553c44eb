import { Button } from '@strapi/design-system';
import { Notice } from '../ui/Notice';
import { useText } from '../ui/text';
import { useErrorText } from './errors';

/** Why a request was refused, in words, with a button that asks again. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const text = useText();
  const errorText = useErrorText();
  return (
    <Notice
      tone="danger"
      action={
        onRetry ? (
          <Button variant="tertiary" size="S" onClick={onRetry}>
            {text('try_again')}
          </Button>
        ) : null
      }
    >
      {errorText(error)}
    </Notice>
  );
};
