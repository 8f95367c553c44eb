import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useText } from '../ui/text';
import { guidePath } from './guide';
import type { GuideChapter } from './names';

interface PageHeaderProps {
  title: string;
  /** one line: what the page is for (requirement A11) */
  purpose?: string;
  guide: GuideChapter;
  primaryAction?: ReactNode;
  secondaryAction?: ReactNode;
  navigationAction?: ReactNode;
}

export const PageHeader = ({ title, purpose, guide, ...actions }: PageHeaderProps) => {
  const text = useText();
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        {...actions}
        title={title}
        subtitle={
          <Flex gap={3} wrap="wrap">
            {purpose ? (
              <Typography
                variant="epsilon"
                textColor="neutral600"
                tag="p"
                style={{ overflowWrap: 'anywhere' }}
              >
                {purpose}
              </Typography>
            ) : null}
            <Link tag={NavLink} to={guidePath(guide)}>
              {text('guide')}
            </Link>
          </Flex>
        }
      />
    </>
  );
};
