import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information } from '@strapi/icons';
import type { Contact, Diagnosis } from '#protocol';
import { useText } from '../../ui/text';
import { MendButton } from './MendButton';
import { useFindingText } from './useFindingText';

type Found = Diagnosis['findings'][number];

const looks = {
  problem: { Icon: CrossCircle, fill: 'danger600' },
  notice: { Icon: Information, fill: 'warning600' },
  ok: { Icon: CheckCircle, fill: 'success600' },
} as const;

interface FindingProps {
  finding: Found;
  contact: Contact;
  /** the first problem: what keeps her out */
  first: boolean;
  onLeave: () => void;
}

/** One check: what was found, and a button for each way to mend it. */
export const Finding = ({ finding, contact, first, onLeave }: FindingProps) => {
  const text = useText();
  const findingText = useFindingText();
  const { Icon, fill } = looks[finding.state];
  return (
    <Flex
      tag="li"
      gap={3}
      alignItems="flex-start"
      padding={3}
      hasRadius
      background={first ? 'danger100' : undefined}
    >
      <Box paddingTop={1} shrink={0}>
        <Icon fill={fill} aria-hidden />
      </Box>
      <Flex direction="column" alignItems="stretch" gap={2} minWidth={0} flex={1}>
        <Box>
          <Typography fontWeight="semiBold" tag="h3">
            {text(`diagnosis.${finding.check}`)}
            {' – '}
            <Typography textColor="neutral700">
              {text(`diagnosis.state.${finding.state}`)}
            </Typography>
          </Typography>
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {findingText(finding)}
          </Typography>
        </Box>
        {finding.mends.length > 0 ? (
          <Flex gap={2} wrap="wrap">
            {finding.mends.map((mend) => (
              <MendButton
                key={mend}
                mend={mend}
                contact={contact}
                facts={finding.facts}
                onLeave={onLeave}
              />
            ))}
          </Flex>
        ) : null}
      </Flex>
    </Flex>
  );
};
