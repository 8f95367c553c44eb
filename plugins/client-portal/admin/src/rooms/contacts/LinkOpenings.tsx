import { Box, Flex, Typography } from '@strapi/design-system';
import { Message, Shield, User } from '@strapi/icons';
import type { LinkOpening, OpeningVerdict } from '#protocol';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';

const icons = {
  person: User,
  'mail-scanner': Shield,
  'chat-preview': Message,
} satisfies Record<OpeningVerdict, unknown>;

/** Each opening of a link: a person, a mail scanner or a chat preview, and why it is held for one. */
export const LinkOpenings = ({ openings }: { openings: LinkOpening[] }) => {
  const text = useText();
  if (openings.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('links.never_opened')}
      </Typography>
    );
  }
  return (
    <Box tag="ul" paddingLeft={2}>
      {openings.map((opening, index) => {
        const Icon = icons[opening.verdict];
        const person = opening.verdict === 'person';
        return (
          <Flex key={`${opening.at}-${index}`} tag="li" gap={2} paddingTop={1} wrap="wrap">
            <Icon fill={person ? 'success600' : 'neutral500'} aria-hidden />
            <Typography variant="pi">{text(`verdict.${opening.verdict}`)}</Typography>
            <Typography variant="pi" textColor="neutral600">
              <When at={opening.at} />
            </Typography>
            <Typography
              variant="pi"
              textColor="neutral600"
              ellipsis
              maxWidth="40rem"
              title={opening.userAgent}
            >
              {text('links.because', { reason: opening.reason })}
            </Typography>
          </Flex>
        );
      })}
    </Box>
  );
};
