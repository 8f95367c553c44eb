import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowDown, Feather } from '@strapi/icons';
import type { ClientContract } from '#protocol';
import { Card } from '../../../ui/Card';
import { useText } from '../../../ui/text';
import type { SaveState } from '../../../ui/useAutosave';
import type { Marks } from '#browser/filling';
import { MarkPicture } from './MarkPicture';

interface SigningSideProps {
  contract: ClientContract;
  marks: Marks;
  /** required fields that are empty */
  left: number;
  saving: SaveState;
  busy: boolean;
  onNext: () => void;
  onMark: (kind: 'signature' | 'initials') => void;
  onSign: () => void;
  onDecline: () => void;
}

/** How much is left, the signature, and the end of it one way or the other. */
export const SigningSide = (props: SigningSideProps) => {
  const { contract, marks, left, saving, busy, onNext, onMark, onSign, onDecline } = props;
  const text = useText();
  const kinds = contract.fields.some(({ type }) => type === 'initials')
    ? (['signature', 'initials'] as const)
    : (['signature'] as const);
  return (
    <Card title={text('sign.yours')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Typography role="status">{text('sign.left', { count: left })}</Typography>
          {left > 0 ? (
            <Button size="S" variant="secondary" startIcon={<ArrowDown />} onClick={onNext}>
              {text('sign.next')}
            </Button>
          ) : null}
        </Flex>
        {kinds.map((kind) => {
          const mark = marks[kind];
          return (
            <Box key={kind}>
              <Typography variant="pi" fontWeight="bold" tag="p">
                {text(`sign.${kind}`)}
              </Typography>
              {mark ? (
                <Box
                  marginTop={2}
                  marginBottom={2}
                  height="7rem"
                  borderColor="neutral200"
                  hasRadius
                  style={{ background: '#fff' }}
                >
                  <MarkPicture mark={mark} />
                </Box>
              ) : null}
              <Button size="S" variant="tertiary" onClick={() => onMark(kind)}>
                {text(mark ? 'sign.another' : 'sign.make')}
              </Button>
            </Box>
          );
        })}
        <Button startIcon={<Feather />} disabled={left > 0} loading={busy} onClick={onSign}>
          {text('sign.confirm')}
        </Button>
        <Button variant="danger-light" onClick={onDecline}>
          {text('sign.decline')}
        </Button>
        <Typography variant="pi" textColor="neutral600" role="status">
          {text(`save_state.${saving}`)}
        </Typography>
      </Flex>
    </Card>
  );
};
