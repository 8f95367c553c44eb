import { useState } from 'react';
import { Box, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { ArrowClockwise, Bell, More, User } from '@strapi/icons';
import { type Contract, contractAdminRoutes, type ContractSigner, isOpenContract } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';
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
  const toast = useToast();
  const [replacing, setReplacing] = useState<number>();
  const [remind] = useAct(contractAdminRoutes.remind);
  const [resend] = useAct(contractAdminRoutes.resend);
  const [replace, { error, reset }] = useAct(contractAdminRoutes.replaceSigner);
  const open = isOpenContract(contract.state);
  const parties = partiesOf(contract);
  const replaced = replacing === undefined ? undefined : contract.signers[replacing];

  const tell = async (what: 'remind' | 'resend', signer: number) => {
    const answer = await (what === 'remind' ? remind : resend)({ id: contract.id, signer });
    if ('error' in answer) toast.failure(answer.error);
    else toast.success(text(`contract.${what}.done`));
  };

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
                        <Menu.Item startIcon={<Bell />} onSelect={() => void tell('remind', index)}>
                          {text('contract.remind_one')}
                        </Menu.Item>
                        <Menu.Item
                          startIcon={<ArrowClockwise />}
                          onSelect={() => void tell('resend', index)}
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
            }).then((answer) => {
              if ('error' in answer) return;
              toast.success(text('signers.replaced'));
              setReplacing(undefined);
            })
          }
        />
      ) : null}
    </>
  );
};
