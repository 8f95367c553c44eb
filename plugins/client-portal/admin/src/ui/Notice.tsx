import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

type Tone = 'info' | 'success' | 'warning' | 'danger';

const looks = {
  info: { Icon: Information, background: 'primary100', border: 'primary200', fill: 'primary600' },
  success: {
    Icon: CheckCircle,
    background: 'success100',
    border: 'success200',
    fill: 'success600',
  },
  warning: {
    Icon: WarningCircle,
    background: 'warning100',
    border: 'warning200',
    fill: 'warning600',
  },
  danger: { Icon: WarningCircle, background: 'danger100', border: 'danger200', fill: 'danger600' },
} as const;

interface NoticeProps {
  tone: Tone;
  title?: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** A message that stays in the page. A failure interrupts a screen reader, the rest waits. */
export const Notice = ({ tone, title, action, children }: NoticeProps) => {
  const { Icon, background, border, fill } = looks[tone];
  return (
    <Flex
      role={tone === 'danger' ? 'alert' : 'status'}
      background={background}
      borderColor={border}
      hasRadius
      padding={4}
      gap={3}
      alignItems="flex-start"
      width="100%"
    >
      <Box paddingTop={1} shrink={0}>
        <Icon fill={fill} aria-hidden />
      </Box>
      <Flex flex={1} gap={3} justifyContent="space-between" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 20rem">
          {title ? <Typography fontWeight="bold">{title}</Typography> : null}
          {children ? <Typography tag="div">{children}</Typography> : null}
        </Flex>
        {action}
      </Flex>
    </Flex>
  );
};
