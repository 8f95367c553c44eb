import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import { Field, Flex, Textarea } from '@strapi/design-system';
import type { OneEmail } from '#protocol';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { CustomValueMenu } from './CustomValueMenu';

interface EmailFieldsProps {
  email: OneEmail;
  /** why the server refused it, if it did, and at which field */
  code: string | undefined;
  fields: Record<string, string>;
  onChange: (email: OneEmail) => void;
}

/** Subject and body. A custom value goes in where the cursor stands. */
export const EmailFields = ({ email, code, fields, onChange }: EmailFieldsProps) => {
  const text = useText();
  const body = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<number | null>(null);
  const problem = (name: 'subject' | 'body') =>
    name in fields || (code === 'template_invalid' && name === 'body' && !('subject' in fields))
      ? text(code === 'template_invalid' ? 'error.template_invalid' : `email.${name}.invalid`)
      : undefined;

  const insert = (placeholder: string) => {
    const { selectionStart, selectionEnd } = body.current ?? {};
    const start = selectionStart ?? email.body.length;
    const end = selectionEnd ?? start;
    onChange({ ...email, body: email.body.slice(0, start) + placeholder + email.body.slice(end) });
    cursor.current = start + placeholder.length;
  };
  // after an insertion the text is what comes next, not the button of the menu
  const goOn = (event: Event) => {
    if (cursor.current === null) return;
    event.preventDefault();
    body.current?.focus();
    body.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextField
        label={text('outbox.subject')}
        required
        maxLength={200}
        value={email.subject}
        error={problem('subject')}
        onChange={(subject) => onChange({ ...email, subject })}
      />
      <Field.Root required hint={text('email.body.hint')} error={problem('body')}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Field.Label>{text('email.body')}</Field.Label>
          <CustomValueMenu onInsert={insert} onClosed={goOn} />
        </Flex>
        <Textarea
          ref={body}
          value={email.body}
          maxLength={20_000}
          style={{ minHeight: '20rem' }}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
            onChange({ ...email, body: event.target.value })
          }
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Flex>
  );
};
