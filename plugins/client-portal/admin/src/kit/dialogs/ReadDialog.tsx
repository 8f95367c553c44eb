import type { ReactNode } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useText } from '../../ui/text';
import { FrameDialog } from './FrameDialog';

interface ReadDialogProps {
  title: string;
  /** the words of the way out; left out: "Close" */
  wayOut?: string;
  /** one more button */
  action?: ReactNode;
  /** false: something is typed in it, or would have to be fetched again */
  closesOutside?: boolean;
  gap?: 4 | 5;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is looked at, or picked from: nothing in it is lost when it closes. */
export const ReadDialog = (props: ReadDialogProps) => {
  const { title, wayOut, action, closesOutside = true, gap = 4, onClose, children } = props;
  const text = useText();
  return (
    <FrameDialog
      title={title}
      closesOutside={closesOutside}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button variant={action || wayOut ? 'tertiary' : 'default'} onClick={close}>
            {wayOut ?? text('close')}
          </Button>
          {action}
        </>
      )}
    >
      <Flex direction="column" alignItems="stretch" gap={gap}>
        {children}
      </Flex>
    </FrameDialog>
  );
};
