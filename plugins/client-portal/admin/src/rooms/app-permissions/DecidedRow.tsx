import { Box, Flex, Typography } from '@strapi/design-system';
import type { ContactPermissions } from '#protocol';
import { useWhyText } from '../../kit/words/useWhyText';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { PermissionChoice } from './PermissionChoice';

type Decided = ContactPermissions['apps'][number]['boxes'][number];

interface DecidedRowProps {
  decided: Decided;
  isApp?: boolean;
  disabled: boolean;
  onChange: (key: string, value: boolean | null) => void;
}

/** One app or box of one contact: the decision, who made it, and the way to make another. */
export const DecidedRow = ({ decided, isApp = false, disabled, onChange }: DecidedRowProps) => {
  const text = useText();
  const whyText = useWhyText();
  const { key, label, allowed, override, inherited } = decided;
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between">
      <Box flex="1 1 20rem" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight={isApp ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
            {label}
          </Typography>
          <StateBadge variant={allowed ? 'success' : 'danger'}>
            {text(allowed ? 'permissions.allowed' : 'permissions.refused')}
          </StateBadge>
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {whyText(decided)}
        </Typography>
      </Box>
      <PermissionChoice
        label={label}
        value={override}
        inherited={text('permissions.as_everybody', {
          state: text(inherited ? 'access.on' : 'access.off'),
        })}
        disabled={disabled}
        onChange={(value) => onChange(key, value)}
      />
    </Flex>
  );
};
