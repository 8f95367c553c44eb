import type { BadgeProps } from '@strapi/design-system';
import type { ContractState, SignerState } from '#protocol';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';

type Variant = BadgeProps['variant'];

const ofContract: Record<ContractState, Variant> = {
  draft: 'neutral',
  sent: 'secondary',
  seen: 'primary',
  'partly-signed': 'primary',
  sealing: 'primary',
  completed: 'success',
  declined: 'danger',
  voided: 'neutral',
  expired: 'warning',
};

const ofSigner: Record<SignerState, Variant> = {
  waiting: 'neutral',
  invited: 'secondary',
  seen: 'primary',
  signed: 'success',
  declined: 'danger',
  viewer: 'neutral',
};

export const ContractStateBadge = ({ state }: { state: ContractState }) => {
  const text = useText();
  return <StateBadge variant={ofContract[state]}>{text(`contract_state.${state}`)}</StateBadge>;
};

export const SignerStateBadge = ({ state }: { state: SignerState }) => {
  const text = useText();
  return <StateBadge variant={ofSigner[state]}>{text(`signer_state.${state}`)}</StateBadge>;
};
