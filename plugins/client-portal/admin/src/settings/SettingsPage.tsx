import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type { SettingsSection } from '#protocol';
import { chapterOfSection } from '../shell/guide';
import { PageHeader } from '../shell/PageHeader';
import { anyOf } from '../shell/permissions';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import { SettingsForm } from './SettingsForm';

export interface SettingsFields<Values> {
  values: Values;
  /** path of each refused field, with a message that is there for the record: pages say it better */
  errors: Record<string, string>;
  disabled: boolean;
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
}

export interface SettingsPageProps<Values extends object> {
  section: SettingsSection;
  query: { data?: Values; error?: unknown; refetch: () => unknown };
  schema: z.ZodType<Values>;
  save: (values: Values) => Promise<{ data: unknown } | { error: unknown }>;
  /** what stands in the form once it is saved, where that is not what was written */
  afterSave?: (values: Values) => Values;
  children: (fields: SettingsFields<Values>) => ReactNode;
  /** what stands under the form and is no part of it */
  below?: ReactNode;
}

const Loaded = <Values extends object>(props: SettingsPageProps<Values>) => {
  const { section, query, ...form } = props;
  const text = useText();
  return (
    <Page.Main>
      {query.data ? (
        <SettingsForm {...form} section={section} values={query.data} />
      ) : (
        <>
          <PageHeader
            title={text(`settings.${section}.title`)}
            purpose={text(`settings.${section}.purpose`)}
            guide={chapterOfSection(section)}
          />
          <Layouts.Content>
            <Box>
              {query.error ? (
                <Failure error={query.error} onRetry={() => query.refetch()} />
              ) : (
                <Loading />
              )}
            </Box>
          </Layouts.Content>
        </>
      )}
    </Page.Main>
  );
};

/** A section of the settings: read whole, changed, checked by the protocol, written whole. */
export const SettingsPage = <Values extends object>(props: SettingsPageProps<Values>) => (
  <Page.Protect permissions={anyOf('settings.read')}>
    <Loaded {...props} />
  </Page.Protect>
);
