import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useIntl } from 'react-intl';
import type { Dashboard } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

const CountLink = styled(Link)`
  display: block;
  color: inherit;
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover > * {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

type CountName = keyof Dashboard['counts'];

const cards: { name: CountName; label: TextKey; hint: TextKey; search: string }[] = [
  {
    name: 'invited',
    label: 'count.invited',
    hint: 'count.invited.hint',
    search: 'sort=invitedAt:desc',
  },
  { name: 'pending', label: 'count.pending', hint: 'count.pending.hint', search: 'stage=pending' },
  { name: 'joined', label: 'count.joined', hint: 'count.joined.hint', search: 'stage=joined' },
];

/** Invited, pending and joined; each leads to the contacts it counts. */
export const Counts = ({ counts }: { counts: Dashboard['counts'] }) => {
  const text = useText();
  const can = useCan();
  const { formatNumber } = useIntl();
  return (
    <Grid aria-live="polite">
      {cards.map(({ name, label, hint, search }) => {
        const card = (
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <Typography variant="sigma" textColor="neutral600" tag="h2">
              {text(label)}
            </Typography>
            <Typography
              variant="alpha"
              tag="p"
              data-count={name}
              style={{ fontSize: '4rem', lineHeight: 1.3 }}
            >
              {formatNumber(counts[name])}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {text(hint)}
            </Typography>
          </Box>
        );
        return can('contacts.read') ? (
          <CountLink key={name} to={`contacts?${search}`}>
            {card}
          </CountLink>
        ) : (
          <div key={name}>{card}</div>
        );
      })}
    </Grid>
  );
};
