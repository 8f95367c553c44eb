import { useState } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { rightsRoutes, settingsSections } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { Empty, Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { BoxSetting } from './BoxSetting';
import { WhoMayDialog } from './WhoMayDialog';

/** What every client may see and do, unless it differs for one contact (I1 to I3). */
const AppPermissionsPage = () => {
  const text = useText();
  const can = useCan();
  const { data: apps, error, refetch } = useAnswer(rightsRoutes.apps);
  const [asking, setAsking] = useState<{ box: string; label: string }>();
  const onWho = can('contacts.read') ? setAsking : undefined;
  return (
    <>
      <SettingsPage {...useSection(settingsSections['app-permissions'])}>
        {({ values: { defaults }, disabled, set }) => {
          const setting = (key: string) => ({
            value: defaults[key] ?? null,
            disabled,
            onWho,
            onChange: (value: boolean | null) => {
              const others = Object.entries(defaults).filter(([other]) => other !== key);
              const own = value === null ? [] : [[key, value] as const];
              set('defaults', Object.fromEntries([...others, ...own]));
            },
          });
          return (
            <>
              {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
              {!apps && !error ? <Loading /> : null}
              {apps?.results.length === 0 ? <Empty>{text('permissions.no_apps')}</Empty> : null}
              {apps?.results.map((app) => (
                <Box key={app.id} borderColor="neutral200" hasRadius padding={4}>
                  <BoxSetting boxKey={app.id} isApp box={app} {...setting(app.id)} />
                  {app.boxes.length > 0 ? (
                    <Flex
                      direction="column"
                      alignItems="stretch"
                      gap={3}
                      paddingTop={3}
                      paddingLeft={{ initial: 2, medium: 6 }}
                    >
                      {app.boxes.map((box) => (
                        <BoxSetting
                          key={box.key}
                          boxKey={box.key}
                          box={box}
                          {...setting(box.key)}
                        />
                      ))}
                    </Flex>
                  ) : null}
                </Box>
              ))}
            </>
          );
        }}
      </SettingsPage>
      {asking ? <WhoMayDialog {...asking} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
};

export default AppPermissionsPage;
