import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClientContract } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { lazy, Suspense } from 'react';
import { call, isPortalError } from '../../../kit/server/api';
import { useProblemText } from '../../../kit/server/problem-text';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { contractKey } from '../requests';

const Markdown = lazy(() => import('./markdown'));

interface ConsentSheetProps {
  contract: ClientContract;
  onGiven: (version: string) => void;
  onClose: () => void;
}

/** Before the first field: what signing electronically means, and one press (15 USC 7001(c)). */
export function ConsentSheet({ contract, onGiven, onClose }: ConsentSheetProps) {
  const intl = useIntl();
  const problem = useProblemText();
  const client = useQueryClient();
  const { version, text } = contract.consent;
  const agree = useMutation({
    mutationFn: () => call(contractRoutes.consent, { id: contract.id, version }),
    onSuccess: () => {
      client.setQueryData<ClientContract>(
        contractKey(contract.id),
        (known) => known && { ...known, consent: { ...known.consent, given: true } }
      );
      onGiven(version);
    },
    // the text was changed while it was read: the new one is shown
    onError: (error) => {
      if (isPortalError(error, 'conflict'))
        void client.invalidateQueries({ queryKey: contractKey(contract.id) });
    },
  });
  return (
    <Dialog
      open
      shape="sheet"
      title={intl.formatMessage({ id: 'signing.consentTitle' })}
      onClose={onClose}
    >
      {/* nobody agrees to a text that has not come yet */}
      <Suspense
        fallback={<p className="text-muted">{intl.formatMessage({ id: 'common.loading' })}</p>}
      >
        {/* scrolled by keys too */}
        <div
          role="region"
          aria-label={intl.formatMessage({ id: 'signing.consentText' })}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-[45dvh] overflow-y-auto rounded-xl border border-line bg-ground p-4"
        >
          <Markdown text={text} />
        </div>
        <div className="mt-4 space-y-3">
          {agree.isError && <Notice kind="bad">{problem(agree.error)}</Notice>}
          <Button look="primary" wide busy={agree.isPending} onClick={() => agree.mutate()}>
            {intl.formatMessage({ id: 'signing.agree' })}
          </Button>
        </div>
      </Suspense>
    </Dialog>
  );
}
