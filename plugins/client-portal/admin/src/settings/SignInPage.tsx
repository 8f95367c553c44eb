import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { signInMethods } from '../../../protocol/src/portal';
import { settingsSections } from '../../../protocol/src/settings';
import { Notice } from '../shell/Notice';
import { useText } from '../shell/text';
import { SettingsPage } from './SettingsPage';
import { useGetSignInSettingsQuery, useSavePortalSettingsMutation } from './api';

const SignInPage = () => {
  const text = useText();
  const [save] = useSavePortalSettingsMutation();
  return (
    <SettingsPage
      section="sign-in"
      query={useGetSignInSettingsQuery()}
      schema={settingsSections['sign-in']}
      save={(values) => save({ section: 'sign-in', values })}
    >
      {({ values: { methods }, disabled, set }) => (
        <>
          {signInMethods.map((method) => (
            <Flex key={method} direction="column" alignItems="flex-start" gap={1}>
              <Checkbox
                checked={methods[method]}
                disabled={disabled}
                onCheckedChange={(ticked) =>
                  set('methods', { ...methods, [method]: ticked === true })
                }
              >
                {text(`settings.method.${method}`)}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {text(`settings.method.${method}.hint`)}
              </Typography>
            </Flex>
          ))}
          {signInMethods.some((method) => methods[method]) ? null : (
            <Notice tone="warning">{text('settings.method.none')}</Notice>
          )}
        </>
      )}
    </SettingsPage>
  );
};

export default SignInPage;
