import { useEffect, useRef } from 'react';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { moved } from '../../../kit/lists/moved';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { emptyLine } from './requestDraft';
import type { RequestLine } from './requestDraft';

const most = 50;

interface RequestLinesProps {
  lines: readonly RequestLine[];
  /** path of each refused field */
  refused: Record<string, string>;
  onChange: (lines: RequestLine[]) => void;
}

/** The checklist: what is asked for, line by line, in the order the client reads it. */
export const RequestLines = ({ lines, refused, onChange }: RequestLinesProps) => {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);

  // who adds a line wants to write in it
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [lines.length]);

  const change = (key: number, next: Partial<RequestLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold" id="request-lines">
        {text('request.lines')}
      </Typography>
      <Box tag="ol" ref={list} aria-labelledby="request-lines">
        {lines.map((line, index) => {
          const number = index + 1;
          return (
            <Flex
              key={line.key}
              tag="li"
              gap={2}
              alignItems="flex-start"
              wrap="wrap"
              paddingBottom={3}
            >
              <Flex gap={2} wrap="wrap" alignItems="flex-start" flex="1 1 28rem">
                <Box flex="1 1 16rem">
                  <TextField
                    label={text('request.line', { number })}
                    placeholder={text('request.line.example')}
                    maxLength={120}
                    value={line.label}
                    error={
                      `items.${index}.label` in refused ? text('request.line.invalid') : undefined
                    }
                    onChange={(label) => change(line.key, { label })}
                  />
                </Box>
                <Box flex="1 1 16rem">
                  <TextField
                    label={text('request.note', { number })}
                    maxLength={500}
                    value={line.note}
                    onChange={(note) => change(line.key, { note })}
                  />
                </Box>
              </Flex>
              <Flex gap={1} paddingTop={{ initial: 0, medium: 6 }}>
                <IconButton
                  variant="ghost"
                  label={text('request.line.up', { number })}
                  disabled={index === 0}
                  onClick={() => onChange(moved(lines, index, -1))}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  variant="ghost"
                  label={text('request.line.down', { number })}
                  disabled={index === lines.length - 1}
                  onClick={() => onChange(moved(lines, index, 1))}
                >
                  <ArrowDown />
                </IconButton>
                <IconButton
                  variant="ghost"
                  label={text('request.line.remove', { number })}
                  disabled={lines.length === 1}
                  onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            </Flex>
          );
        })}
      </Box>
      <Box>
        <Button
          size="S"
          variant="secondary"
          startIcon={<Plus />}
          disabled={lines.length >= most}
          onClick={() => {
            added.current = true;
            onChange([...lines, emptyLine()]);
          }}
        >
          {text('request.line.add')}
        </Button>
      </Box>
    </Flex>
  );
};
