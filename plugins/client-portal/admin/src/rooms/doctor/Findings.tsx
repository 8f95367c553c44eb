import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Doctor } from '#protocol';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { useKnownText } from '../../ui/useKnownText';

type DoctorFinding = Doctor['findings'][number];

const looks = {
  error: { Icon: CrossCircle, fill: 'danger600' },
  warning: { Icon: WarningCircle, fill: 'warning600' },
  ok: { Icon: CheckCircle, fill: 'success600' },
} as const;

const One = ({
  finding: { check, level, finding, message, mend, facts },
}: {
  finding: DoctorFinding;
}) => {
  const text = useText();
  const known = useKnownText();
  const { Icon, fill } = looks[level];
  const what = known(`doctor.${check}.${finding}`, facts) ?? message;
  const how = known(`doctor.${check}.${finding}.mend`, facts) ?? mend;
  return (
    <Flex tag="li" gap={3} alignItems="flex-start" paddingBottom={4}>
      <Box paddingTop={1} shrink={0}>
        <Icon fill={fill} aria-hidden />
      </Box>
      <Box minWidth={0}>
        <Typography fontWeight="semiBold" tag="h3">
          {text(`doctor.${check}`)}
        </Typography>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {what}
        </Typography>
        {how ? (
          <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {text('doctor.mend', { how })}
          </Typography>
        ) : null}
      </Box>
    </Flex>
  );
};

/** The findings of one level; nothing where there are none. */
export const Findings = ({
  level,
  findings,
}: {
  level: DoctorFinding['level'];
  findings: DoctorFinding[];
}) => {
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <Card title={text(`doctor.level.${level}`)}>
      <ul>
        {findings.map((finding) => (
          <One key={`${finding.check}.${finding.finding}`} finding={finding} />
        ))}
      </ul>
    </Card>
  );
};
