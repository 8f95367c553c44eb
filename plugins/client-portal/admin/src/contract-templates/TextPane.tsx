import { lazy, Suspense, useRef } from 'react';
import type { ChangeEvent } from 'react';
import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import { InsertMenu } from './InsertMenu';
import { templateTextSchema } from '../../../protocol/src/contract-templates';
import { toRoles, toValues } from './template';
import type { RoleParty, TemplateDetails } from './template';
import { useTextPreview } from './useTextPreview';

const PdfSheets = lazy(() => import('../field-editor/PdfSheets'));

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 1500px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

interface TextPaneProps {
  details: TemplateDetails;
  roles: readonly RoleParty[];
  error: string | undefined;
  /** something else is wrong: the server would refuse to lay it out */
  broken: boolean;
  onText: (text: string) => void;
}

/** The text in Markdown, and how it looks on paper. */
export const TextPane = ({ details, roles, error, broken, onText }: TextPaneProps) => {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<number | null>(null);
  const request = {
    text: details.text,
    roles: toRoles(roles),
    values: toValues(details.values),
  };
  const fits = templateTextSchema.safeParse(details.text).success && !broken;
  const preview = useTextPreview(fits ? request : null);

  const insert = (token: string) => {
    const { selectionStart, selectionEnd } = area.current ?? {};
    const start = selectionStart ?? details.text.length;
    const end = selectionEnd ?? start;
    onText(details.text.slice(0, start) + token + details.text.slice(end));
    cursor.current = start + token.length;
  };
  // after an insertion the text is what comes next, not the button of the menu
  const goOn = (event: Event) => {
    if (cursor.current === null) return;
    event.preventDefault();
    area.current?.focus();
    area.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  };

  return (
    <Columns>
      <Field.Root required hint={text('template.text.hint')} error={error}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Field.Label>{text('template.text')}</Field.Label>
          <Flex gap={2} wrap="wrap">
            <InsertMenu roles={roles} values={details.values} onInsert={insert} onClosed={goOn} />
          </Flex>
        </Flex>
        <Textarea
          ref={area}
          value={details.text}
          maxLength={200_000}
          style={{ minHeight: '50vh', fontFamily: 'monospace' }}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Box
        tag="section"
        aria-label={text('template.preview')}
        aria-busy={preview.busy}
        minWidth={0}
      >
        <Typography variant="pi" fontWeight="bold" tag="h2" paddingBottom={1}>
          {text('template.preview')}
        </Typography>
        {preview.error ? <Failure error={preview.error} /> : null}
        {preview.bytes ? (
          <Suspense fallback={<Loading />}>
            <PdfSheets bytes={preview.bytes} height="70vh" />
          </Suspense>
        ) : preview.error ? null : (
          <Loading />
        )}
      </Box>
    </Columns>
  );
};
