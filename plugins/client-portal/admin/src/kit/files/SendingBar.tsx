import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ProgressLine } from '../../ui/ProgressLine';
import { useText } from '../../ui/text';
import type { Sent } from './useSending';
import { useSizeText } from './useSizeText';

interface SendingBarProps {
  sent: Sent;
  onCancel: () => void;
}

/** How far an upload has come, how fast it is, and the way to stop it. */
export const SendingBar = ({ sent: { bytes, total, speed }, onCancel }: SendingBarProps) => {
  const text = useText();
  const sizeText = useSizeText();
  const percent = total === 0 ? 0 : Math.floor((bytes / total) * 100);
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={2}>
        <Typography>
          {percent === 100
            ? text('files.storing')
            : text('files.sending', {
                sent: sizeText(bytes),
                total: sizeText(total),
                speed: sizeText(speed),
              })}
        </Typography>
        <Button size="S" variant="danger-light" onClick={onCancel}>
          {text('files.cancel')}
        </Button>
      </Flex>
      <ProgressLine percent={percent} label={text('files.progress')} />
    </Box>
  );
};
