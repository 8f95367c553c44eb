import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useText } from '../../ui/text';
import { PermissionChoice } from './PermissionChoice';

interface BoxSettingProps {
  boxKey: string;
  box: { label: string; default: boolean };
  isApp?: boolean;
  value: boolean | null;
  disabled: boolean;
  onWho?: (asked: { box: string; label: string }) => void;
  onChange: (value: boolean | null) => void;
}

/** One app or one of its finer boxes, as it is for everybody. */
export const BoxSetting = (props: BoxSettingProps) => {
  const { boxKey, box, isApp = false, value, disabled, onWho, onChange } = props;
  const text = useText();
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between">
      <Box flex="1 1 18rem" minWidth={0}>
        <Typography
          fontWeight={isApp ? 'bold' : 'regular'}
          tag={isApp ? 'h2' : 'p'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {box.label}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text(box.default ? 'permissions.default.on' : 'permissions.default.off')}
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        {onWho ? (
          <Button
            variant="ghost"
            size="S"
            startIcon={<Eye />}
            aria-label={text('who_may.of', { box: box.label })}
            onClick={() => onWho({ box: boxKey, label: box.label })}
          >
            {text('who_may')}
          </Button>
        ) : null}
        <PermissionChoice
          label={box.label}
          value={value}
          inherited={text('permissions.as_app', {
            state: text(box.default ? 'access.on' : 'access.off'),
          })}
          disabled={disabled}
          onChange={onChange}
        />
      </Flex>
    </Flex>
  );
};
