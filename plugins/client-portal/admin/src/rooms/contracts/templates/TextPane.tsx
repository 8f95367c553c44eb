import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import { Field, Flex, Textarea } from '@strapi/design-system';
import { useText } from '../../../ui/text';
import { InsertMenu } from './InsertMenu';
import type { RoleParty, TemplateDetails } from './template';

interface TextPaneProps {
  details: TemplateDetails;
  roles: readonly RoleParty[];
  error: string | undefined;
  onText: (text: string) => void;
}

/** The text in Markdown. A value or a field goes in where the cursor stands. */
export const TextPane = ({ details, roles, error, onText }: TextPaneProps) => {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<number | null>(null);

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
        style={{ minHeight: '55vh', fontFamily: 'monospace' }}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
