import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Card } from '../ui/Card';
import { StateBadge } from '../ui/StateBadge';
import { type ShownAnswer, WhenAnswered } from './WhenAnswered';

interface WaitingCardProps<Data extends { results: unknown[] }> {
  title: string;
  answer: ShownAnswer<Data>;
  /** how much of it is new, or the admin's own to do; nothing where there is none */
  mark: (data: Data) => string | null;
  all: { to: string; label: string };
  empty: string;
  children: (results: Data['results']) => ReactNode;
}

/** A card of the start page: the newest of what waits, and the way to all of it. */
export const WaitingCard = <Data extends { results: unknown[] }>(props: WaitingCardProps<Data>) => {
  const { title, answer, mark, all, empty, children } = props;
  const marked = answer.data === undefined ? null : mark(answer.data);
  return (
    <Card
      title={title}
      action={
        <Flex gap={3} wrap="wrap">
          {marked === null ? null : <StateBadge variant="primary">{marked}</StateBadge>}
          <Link tag={NavLink} to={all.to}>
            {all.label}
          </Link>
        </Flex>
      }
    >
      <WhenAnswered answer={answer}>
        {({ results }) =>
          results.length === 0 ? (
            <Typography textColor="neutral600">{empty}</Typography>
          ) : (
            children(results)
          )
        }
      </WhenAnswered>
    </Card>
  );
};
