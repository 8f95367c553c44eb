import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { type Contracts, contractStates } from '#protocol';
import { useText } from '../../ui/text';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Choice = styled.button<{ $on: boolean }>`
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  border-radius: 2rem;
  cursor: pointer;
  color: ${({ theme, $on }) => ($on ? theme.colors.primary700 : theme.colors.neutral700)};
  background: ${({ theme, $on }) => ($on ? theme.colors.primary100 : theme.colors.neutral0)};
  border: 1px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : theme.colors.neutral200)};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

export const shownStates = ['all', 'open', ...contractStates] as const;
export type ShownState = (typeof shownStates)[number];

const openStates = ['sent', 'seen', 'partly-signed', 'sealing'] as const;

interface StateTabsProps {
  state: ShownState;
  counts: Contracts['counts'] | undefined;
  onChange: (state: ShownState) => void;
}

/** The states with how many there are in each; those without any stay away unless they are looked at. */
export const StateTabs = ({ state, counts, onChange }: StateTabsProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const count = (one: ShownState) => {
    const of = one === 'all' ? contractStates : one === 'open' ? openStates : [one];
    return of.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  };
  const shown = shownStates.filter(
    (one) => one === 'all' || one === 'open' || one === state || count(one) > 0
  );
  return (
    <Row role="group" aria-label={text('contracts.states')}>
      {shown.map((one) => (
        <Choice
          key={one}
          type="button"
          $on={one === state}
          aria-pressed={one === state}
          onClick={() => onChange(one)}
        >
          {text(`contract_state.${one}`)} {counts ? formatNumber(count(one)) : ''}
        </Choice>
      ))}
    </Row>
  );
};
