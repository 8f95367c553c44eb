import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useText } from './text';
import type { SaveState } from './useAutosave';

/** Whether all is kept, and the way to keep it now. */
export const SaveLine = ({ state, onSave }: { state: SaveState; onSave: () => void }) => {
  const text = useText();
  return (
    <Flex gap={3}>
      <Typography
        variant="pi"
        textColor={state === 'refused' ? 'danger700' : 'neutral600'}
        role="status"
      >
        {text(`save_state.${state}`)}
      </Typography>
      <Button
        variant="tertiary"
        startIcon={<Check />}
        disabled={state === 'saved'}
        loading={state === 'saving'}
        onClick={onSave}
      >
        {text('save')}
      </Button>
    </Flex>
  );
};
