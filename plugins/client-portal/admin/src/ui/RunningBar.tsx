import { Box, Typography } from '@strapi/design-system';
import { ProgressLine } from './ProgressLine';
import { useText } from './text';

interface RunningBarProps {
  done: number;
  total: number;
  label: string;
  children?: string;
}

/** How far work of many rows has come. */
export const RunningBar = ({ done, total, label, children }: RunningBarProps) => {
  const text = useText();
  return (
    <Box>
      <Typography tag="p" role="status">
        {text('progress.running', { done, total })}
      </Typography>
      <Box paddingTop={3} paddingBottom={3}>
        <ProgressLine percent={total === 0 ? 0 : Math.round((done / total) * 100)} label={label} />
      </Box>
      {children ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {children}
        </Typography>
      ) : null}
    </Box>
  );
};
