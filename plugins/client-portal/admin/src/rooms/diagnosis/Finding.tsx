import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information } from '@strapi/icons';
import { useCallback } from 'react';
import type { Contact, Diagnosis } from '#protocol';
import { useFactText } from '../../kit/words/useFactText';
import { useText } from '../../ui/text';
import { useKnownText } from '../../ui/useKnownText';
import { MendButton } from './MendButton';

type Found = Diagnosis['findings'][number];

/** Returns a function from a finding to its sentence, with its facts as people write them. */
const useFindingText = () => {
  const known = useKnownText();
  const factText = useFactText();
  return useCallback(
    ({ check, finding, facts }: Found) => {
      const filled = Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, factText(name, fact)])
      );
      // a finding that is newer than this panel still says what it knows
      return (
        known(`diagnosis.${check}.${finding}`, filled) ??
        [finding, ...Object.values(filled)].filter(Boolean).join(' · ')
      );
    },
    [known, factText]
  );
};

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
