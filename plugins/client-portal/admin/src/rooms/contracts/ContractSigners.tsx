import { useState } from 'react';
import { Box, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { ArrowClockwise, Bell, More, User } from '@strapi/icons';
import { type Contract, contractAdminRoutes, type ContractSigner, isOpenContract } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { useTimes } from '../../ui/When';
import { SignerStateBadge } from './ContractStateBadge';
import { partiesOf } from './draft';
import { PersonDialog } from './PersonDialog';

const moments = ['offeredAt', 'seenAt', 'consentedAt', 'signedAt', 'declinedAt'] as const;

const Moments = ({ signer }: { signer: ContractSigner }) => {
  const text = useText();
  const { full } = useTimes();
  const said = moments.flatMap((moment) => {
    const at = signer[moment];
    return at ? [text(`signer.${moment}`, { time: full(at) })] : [];
  });
  if (signer.reminded > 0) said.push(text('request.reminded', { count: signer.reminded }));
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {said.join(' · ')}
    </Typography>
  );
};

/** Each signer with where it stands, and what can be done for it. */
export const ContractSigners = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const can = useCan();
  const [replacing, setReplacing] = useState<number>();
  const [remind] = useAction(contractAdminRoutes.remind, { done: text('contract.remind.done') });
  const [resend] = useAction(contractAdminRoutes.resend, { done: text('contract.resend.done') });
  const [replace, { error, reset }] = useAction(contractAdminRoutes.replaceSigner, {
    done: text('signers.replaced'),
    after: () => setReplacing(undefined),
    failure: 'shown',
  });
  const open = isOpenContract(contract.state);
  const parties = partiesOf(contract);
  const replaced = replacing === undefined ? undefined : contract.signers[replacing];

  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {contract.signers.map((signer, index) => {
          const name = signer.name || signer.email;
          const turn = contract.waitsFor.includes(index);
          const before = signer.role === 'signer' && !signer.signedAt && !signer.declinedAt;
          return (
            <Flex
              key={index}
              tag="li"
              gap={3}
              alignItems="flex-start"
              justifyContent="space-between"
            >
              <Box minWidth={0} flex="1">
                <Flex gap={2} wrap="wrap">
                  <Box minWidth={0}>
                    <TwoLines first={signer.name} second={signer.email} />
                  </Box>
                  <SignerStateBadge state={signer.state} />
                  {signer.admin ? (
                    <StateBadge variant="secondary">{text('signers.agency')}</StateBadge>
                  ) : null}
                </Flex>
                <Moments signer={signer} />
              </Box>
              {can('contracts.send') && open && (before || signer.role === 'viewer') ? (
                <Menu.Root>
                  <Menu.Trigger
                    tag={IconButton}
                    icon={<More />}
                    label={text('signers.actions', { name })}
                    size="S"
                  />
                  <Menu.Content popoverPlacement="bottom-end">
                    {turn ? (
                      <>
                        <Menu.Item
                          startIcon={<Bell />}
                          onSelect={() => void remind({ id: contract.id, signer: index })}
                        >
                          {text('contract.remind_one')}
                        </Menu.Item>
                        <Menu.Item
                          startIcon={<ArrowClockwise />}
                          onSelect={() => void resend({ id: contract.id, signer: index })}
                        >
                          {text('contract.resend_one')}
                        </Menu.Item>
                      </>
                    ) : null}
                    <Menu.Item startIcon={<User />} onSelect={() => setReplacing(index)}>
                      {text('signers.replace')}
                    </Menu.Item>
                  </Menu.Content>
                </Menu.Root>
              ) : null}
            </Flex>
          );
        })}
      </Flex>
      {replaced && replacing !== undefined ? (
        <PersonDialog
          title={text('signers.replace')}
          taken={new Set(parties.map(({ key }) => key))}
          agency={replaced.admin !== null || !contract.signers.some(({ admin }) => admin !== null)}
          error={error}
          onClose={() => {
            reset();
            setReplacing(undefined);
          }}
          onPick={({ contact, admin }) =>
            void replace({
              id: contract.id,
              signer: replacing,
              ...(contact ? { contact } : { admin }),
              role: replaced.role,
            })
          }
        />
      ) : null}
    </>
  );
};
