import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useCan } from '../kit/permissions';
import { roomParts } from '../kit/registry';
import { useText } from '../ui/text';

const Bar = styled.nav`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  overflow-x: auto;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]} 0`};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  ${({ theme }) => theme.breakpoints.medium} {
    padding-inline: ${({ theme }) => theme.spaces[6]};
  }
  ${({ theme }) => theme.breakpoints.large} {
    padding-inline: ${({ theme }) => theme.spaces[10]};
  }
`;

const Entry = styled(NavLink)`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;
  white-space: nowrap;
  border-bottom: 2px solid transparent;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  &.active {
    color: ${({ theme }) => theme.colors.primary600};
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const base = '/plugins/client-portal';

const addressOf = (to: string) => {
  if (to.startsWith('/')) return to;
  return to === '' ? base : `${base}/${to}`;
};

/** The plugin's own pages; a page that the admin may not see is left out. */
export const SectionNav = () => {
  const text = useText();
  const can = useCan();
  return (
    <Bar aria-label={text('nav.label')}>
      {roomParts()
        .navigation.filter(({ needs }) => can(needs))
        .map(({ to, label, Count }) => (
          <Entry key={to} to={addressOf(to)} end={to === ''}>
            {text(label)}
            {Count ? <Count /> : null}
          </Entry>
        ))}
    </Bar>
  );
};
