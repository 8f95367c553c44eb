import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { Failure } from '../Failure';
import { chapterOfSection } from '../guide';
import { PageHeader } from '../PageHeader';
import { anyOf } from '../permissions';
import { SettingsForm, type SettingsFormProps } from './SettingsForm';

type SettingsPageProps<Values extends object> = Omit<SettingsFormProps<Values>, 'values'> & {
  query: { data?: Values; error?: unknown; refetch: () => unknown };
};

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
