import { lazy, Suspense, useState } from 'react';
import { Box, Flex, Tabs } from '@strapi/design-system';
import { initialsOf } from '#browser/filling';
import { markPicture } from '#browser/mark-picture';
import { type Mark, type SignatureFont, signatureFonts } from '#protocol';
import { FormDialog } from '../../../kit/dialogs/FormDialog';
import { OneFileDrop } from '../../../kit/files/OneFileDrop';
import { Notice } from '../../../ui/Notice';
import { Loading } from '../../../ui/States';
import { SelectField } from '../../../ui/SelectField';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { MarkPicture } from './MarkPicture';

const DrawPad = lazy(() => import('./DrawPad'));

interface MarkDialogProps {
  kind: 'signature' | 'initials';
  name: string;
  ways: { drawing: boolean; uploading: boolean };
  onMark: (mark: Mark) => void;
  onClose: () => void;
}

/** A signature or initials: typed, drawn, or a picture of it. */
export const MarkDialog = ({ kind, name, ways, onMark, onClose }: MarkDialogProps) => {
  const text = useText();
  const [typed, setTyped] = useState(kind === 'signature' ? name : initialsOf(name));
  const [font, setFont] = useState<SignatureFont>('satisfy');
  const [way, setWay] = useState<Mark['kind']>('typed');
  const [drawn, setDrawn] = useState<Mark | null>(null);
  const [uploaded, setUploaded] = useState<Mark | null>(null);
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState(false);
  const marks: Record<Mark['kind'], Mark | null> = {
    typed: typed.trim() ? { kind: 'typed', text: typed.trim(), font } : null,
    drawn,
    uploaded,
  };
  const mark = marks[way];
  const offered: Mark['kind'][] = [
    'typed',
    ...(ways.drawing ? (['drawn'] as const) : []),
    ...(ways.uploading ? (['uploaded'] as const) : []),
  ];
  const take = async (next: File) => {
    setFile(next);
    const image = await markPicture(next).catch(() => null);
    setRefused(image === null);
    setUploaded(image === null ? null : { kind: 'uploaded', image });
  };

  return (
    <FormDialog
      title={text(`sign.${kind}`)}
      confirm={text('sign.adopt')}
      disabled={!mark}
      onConfirm={() => (mark ? onMark(mark) : undefined)}
      onClose={onClose}
    >
      <Tabs.Root
        value={way}
        variant="simple"
        onValueChange={(next) => setWay(offered.find((one) => one === next) ?? 'typed')}
      >
        <Tabs.List aria-label={text('sign.ways')}>
          {offered.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {text(`sign.way.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="typed">
            <Flex direction="column" alignItems="stretch" gap={4}>
              <TextField
                label={text(`sign.${kind}`)}
                maxLength={120}
                value={typed}
                onChange={setTyped}
              />
              <SelectField
                label={text('sign.font')}
                value={font}
                options={signatureFonts.map((one) => ({
                  value: one,
                  label: text(`sign.font.${one}`),
                }))}
                onChange={(next) =>
                  setFont(signatureFonts.find((one) => one === next) ?? 'satisfy')
                }
              />
            </Flex>
          </Tabs.Content>
          <Tabs.Content value="drawn">
            <Suspense fallback={<Loading />}>
              <DrawPad
                label={text('sign.draw')}
                onStrokes={(strokes) =>
                  setDrawn(strokes.length > 0 ? { kind: 'drawn', strokes } : null)
                }
              />
            </Suspense>
          </Tabs.Content>
          <Tabs.Content value="uploaded">
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused ? <Notice tone="danger">{text('sign.upload.invalid')}</Notice> : null}
              <OneFileDrop
                file={file}
                accept="image/png,image/jpeg,image/webp"
                hint="sign.upload.hint"
                onFile={(next) => void take(next)}
              />
            </Flex>
          </Tabs.Content>
        </Box>
      </Tabs.Root>
      {mark && mark.kind !== 'drawn' ? (
        <Box
          padding={3}
          borderColor="neutral200"
          hasRadius
          height="9rem"
          style={{ background: '#fff' }}
        >
          <MarkPicture mark={mark} />
        </Box>
      ) : null}
    </FormDialog>
  );
};
