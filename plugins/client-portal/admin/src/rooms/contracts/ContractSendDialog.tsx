import { useState } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { type Contract, contractAdminRoutes, type SentContract, settingsSections } from '#protocol';
import { useCan } from '../../kit/permissions';
import { ForecastDialog } from '../../kit/dialogs/ForecastDialog';
import { useAct } from '../../kit/requests/useAct';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useOfferText } from '../../kit/words/useOfferText';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { withoutSignature } from './draft';
import type { SignerParty } from './draft';
import type { Placement } from './field-editor/placement';

interface ContractSendDialogProps {
  contract: Contract;
  placement: Placement<SignerParty>;
  order: Contract['order'];
  onClose: () => void;
  /** it is out; the page looks at it anew */
  onSent: () => void;
}

const Outcome = ({ sent }: { sent: SentContract }) => {
  const text = useText();
  const offerText = useOfferText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice tone="success" title={text('contract.sent')} />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {sent.signers.map(({ name, email, role }, index) => {
          const offer = sent.offers.find(({ signer }) => signer === index)?.offer ?? null;
          const later = role === 'viewer' ? 'contract.gets_copy' : 'contract.turn_later';
          return (
            <Flex key={index} tag="li" direction="column" alignItems="stretch">
              <TwoLines first={name} second={email} />
              <Typography variant="pi" textColor={offer?.notSent ? 'danger700' : 'neutral600'}>
                {offer ? offerText(offer) : text(later)}
              </Typography>
            </Flex>
          );
        })}
      </Flex>
    </Flex>
  );
};

/** Who gets an email, what is still odd, and then what became of it. */
export const ContractSendDialog = (props: ContractSendDialogProps) => {
  const { contract, placement, order, onClose, onSent } = props;
  const text = useText();
  const can = useCan();
  const { data: triggers } = useAnswer(
    settingsSections['access-triggers'].routes.read,
    {},
    { skip: !can('settings.read') }
  );
  const usual = triggers?.triggers.contract?.activates ?? true;
  const [activate, setActivate] = useState<boolean>();
  // the outcome is shown before the page looks at the contract anew
  const [send, { error, isLoading, data: sent }] = useAct(contractAdminRoutes.send, {
    refreshes: 'nothing',
  });
  const signers = placement.parties.filter(({ role }) => role === 'signer');
  const viewers = placement.parties.filter(({ role }) => role === 'viewer');
  const bare = withoutSignature(placement);
  const now = order === 'sequential' ? signers.slice(0, 1) : signers;

  return (
    <ForecastDialog
      title={text('contract.send')}
      step={
        sent
          ? { at: 'outcome' }
          : {
              at: 'forecast',
              confirm: text('contract.send.confirm'),
              startIcon: <PaperPlane />,
              disabled: signers.length === 0 || contract.document.state !== 'ready',
              busy: isLoading,
              onConfirm: () => send({ id: contract.id, activate }),
            }
      }
      error={error}
      onClose={sent ? onSent : onClose}
    >
      {sent ? (
        <Outcome sent={sent} />
      ) : (
        <>
          {signers.length === 0 ? (
            <Notice tone="danger">{text('contract.send.nobody')}</Notice>
          ) : null}
          {contract.document.state === 'ready' ? null : (
            <Notice tone="warning">{text(`contract.document.${contract.document.state}`)}</Notice>
          )}
          {bare.length > 0 ? (
            <Notice tone="warning">
              {text('contract.send.no_signature', {
                names: bare.map(({ name }) => name).join(', '),
              })}
            </Notice>
          ) : null}
          <Typography fontWeight="semiBold">{text('contract.send.now')}</Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {now.map(({ key, name, email }) => (
              <li key={key}>
                <TwoLines first={name} second={email} />
              </li>
            ))}
          </Flex>
          {now.length < signers.length ? (
            <Typography variant="pi" textColor="neutral600">
              {text('contract.send.then', {
                names: signers
                  .slice(now.length)
                  .map(({ name }) => name)
                  .join(', '),
              })}
            </Typography>
          ) : null}
          {viewers.length > 0 ? (
            <Typography variant="pi" textColor="neutral600">
              {text('contract.send.viewers', {
                names: viewers.map(({ name }) => name).join(', '),
              })}
            </Typography>
          ) : null}
          {placement.parties.some((party) => party.contact !== undefined) ? (
            <Checkbox
              checked={activate ?? usual}
              onCheckedChange={(ticked) => setActivate(ticked === true)}
            >
              {text('contract.send.activate')}
            </Checkbox>
          ) : null}
        </>
      )}
    </ForecastDialog>
  );
};
