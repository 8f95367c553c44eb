import type { ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import type { GuideChapter } from './names';
import { PageHeader } from './PageHeader';

export interface PageProps {
  title: string;
  /** one line: what the page is for */
  purpose?: string;
  guide: GuideChapter;
  /** the way back leads there, for whoever came by an address; left out: there is none */
  back?: string;
  /** the one thing that is done here; several stand in a row */
  primaryAction?: ReactNode;
  secondaryAction?: ReactNode;
  /** 5 between cards */
  gap?: 4 | 5;
  children: ReactNode;
}

/** A page of the plugin: its head, and its parts one below the other. */
export const PanelPage = ({ back, gap = 4, children, ...header }: PageProps) => (
  <>
    <PageHeader
      {...header}
      navigationAction={back === undefined ? undefined : <BackButton fallback={back} />}
    />
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={gap} paddingBottom={8}>
        {children}
      </Flex>
    </Layouts.Content>
  </>
);
