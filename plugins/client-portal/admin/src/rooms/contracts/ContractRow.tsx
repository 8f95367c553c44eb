import type { MouseEvent } from 'react';
import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type { ContractSummary } from '#protocol';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { ContractStateBadge } from './ContractStateBadge';
import { DueDate } from './DueDate';
import { contractPath } from './paths';

const isBareRow = (target: EventTarget, row: Element) =>
  target instanceof Element && row.contains(target) && target.closest('a, button') === null;

const names = (signers: readonly { name: string; email: string }[]) =>
  signers.map(({ name, email }) => name || email).join(', ');

/** A press anywhere in the row opens the contract; for the keyboard there is the link on the title. */
export const ContractRow = ({ contract }: { contract: ContractSummary }) => {
  const text = useText();
  const navigate = useNavigate();
  const signers = contract.signers.filter(({ role }) => role === 'signer');
  const signed = signers.filter(({ state }) => state === 'signed').length;
  const waiting = contract.signers.filter((_, index) => contract.waitsFor.includes(index));
  const path = contractPath(contract.id);
  const open = (event: MouseEvent) => {
    if (isBareRow(event.target, event.currentTarget)) navigate(path);
  };
  return (
    <Tr onClick={open} style={{ cursor: 'pointer' }}>
      <Td>
        <Link tag={NavLink} to={path} color="neutral800">
          <Typography
            fontWeight="semiBold"
            ellipsis
            maxWidth="32rem"
            title={contract.title}
            dir="auto"
          >
            {contract.title}
          </Typography>
        </Link>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {contract.createdBy ?? '–'}
        </Typography>
      </Td>
      <Td>
        <ContractStateBadge state={contract.state} />
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="24rem" title={names(signers)}>
          {names(signers) || '–'}
        </Typography>
        {signers.length > 0 && contract.state !== 'draft' ? (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('contract.signed_of', { signed, total: signers.length })}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="20rem" title={names(waiting)}>
          {names(waiting) || '–'}
        </Typography>
      </Td>
      <Td>
        <Typography>
          <DueDate contract={contract} />
        </Typography>
      </Td>
      <Td>
        <Typography>
          <When
            at={contract.completedAt ?? contract.endedAt ?? contract.sentAt ?? contract.createdAt}
            relative
          />
        </Typography>
      </Td>
    </Tr>
  );
};
